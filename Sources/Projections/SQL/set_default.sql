-- New users get this version.
update attune.log set projection = $1::integer
