-- Run by the image when the data directory is empty.
\set ON_ERROR_STOP on
\getenv owner_password OWNER_PASSWORD
\getenv service_password SERVICE_PASSWORD
CREATE ROLE graph_owner LOGIN PASSWORD :'owner_password';
CREATE DATABASE graph OWNER graph_owner;
\connect graph
\include /etc/graph/roles.sql
ALTER ROLE graph PASSWORD :'service_password';
