-- Run once by a superuser in the new database, whose owner is graph_owner. The migration Job logs in as graph_owner and
-- makes everything; the service logs in as graph, which reads and writes rows and can make, change or drop nothing.
CREATE ROLE graph LOGIN;
REVOKE ALL ON DATABASE graph FROM PUBLIC;
GRANT CONNECT ON DATABASE graph TO graph;
GRANT USAGE ON SCHEMA public TO graph;
-- What graph_owner will make from now on; functions may be executed by everybody as it is.
ALTER DEFAULT PRIVILEGES FOR ROLE graph_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO graph;
ALTER DEFAULT PRIVILEGES FOR ROLE graph_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO graph;
