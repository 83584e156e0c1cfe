/// Rows in columns, for people.
struct Table {
    private var rows: [[String]]

    init(_ titles: String...) { rows = [titles] }

    init(_ titles: [String]) { rows = [titles] }

    mutating func add(_ cells: String...) { rows.append(cells) }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// Whether it has titles alone.
    var isEmpty: Bool { rows.count == 1 }

    /// The lines of the table.
    var lines: [String] {
        let widths = rows[0].indices.map { column in
            rows.map { Terminal.columns(of: $0[column]) }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (cell, width) in zip(row, widths) {
                line += cell + String(repeating: " ", count: width - Terminal.columns(of: cell) + 2)
            }
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
