import Logging
import Memory
import Postgres
import ServiceLifecycle

/// Brings the daemon's own cluster back when it dies. Recovery is PostgreSQL's.
struct ClusterWatch: Service {
    let cluster: ManagedCluster?
    let logger: Logger

    func run() async throws {
        guard let cluster else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .milliseconds(250))) != nil {
                do {
                    try await cluster.ensureRunning()
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("the database does not start: \(error)")
                    try? await Task.sleep(for: .seconds(2))
                }
            }
        }
    }
}

/// Keeps connection pools until everything that uses them has stopped.
struct PoolService: Service {
    let pools: [PostgresPool]

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            for pool in pools { group.addTask { await pool.run() } }
            group.addTask {
                try? await gracefulShutdown()
                for pool in pools { await pool.close() }
            }
        }
    }
}

/// Runs the memory; asked to stop, it finishes what it was asked before.
struct MemoryService: Service {
    let memory: UserMemory

    func run() async throws {
        // Cancelled where another service cannot start: an address that is taken must not leave the daemon hanging.
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await memory.run()
            } onGracefulShutdown: {
                memory.close()
            }
        } onCancel: {
            memory.close()
        }
    }
}
