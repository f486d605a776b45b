-- Makes Waymark's two roles and its database. Run it with psql (15 or newer), once, as a superuser or as a role that may
-- create roles and databases; running it again sets the passwords anew and changes nothing else:
--
--   export WAYMARK_OWNER_PASSWORD=… WAYMARK_APP_PASSWORD=…
--   psql --dbname=postgres --file=deploy/postgres/roles.sql
--
-- waymark_owner  owns the database and its tables and runs the migrations (SPRING_FLYWAY_USER)
-- waymark_app    is what the portal works as (SPRING_DATASOURCE_USERNAME): it owns nothing and cannot pass by row-level
--                security, so that a wrong query of the portal still shows nobody what was not shared with them
--
-- Another name for the database: --set=database=NAME

\set ON_ERROR_STOP on

\if :{?database}
\else
    \set database waymark
\endif

-- From the environment, because arguments of a program can be seen by everybody on the machine.
\getenv owner_password WAYMARK_OWNER_PASSWORD
\getenv app_password WAYMARK_APP_PASSWORD
\set are_passwords_set false
\if :{?owner_password}
    \if :{?app_password}
        \set are_passwords_set true
    \endif
\endif
\if :are_passwords_set
\else
    DO $$ BEGIN RAISE EXCEPTION 'Set WAYMARK_OWNER_PASSWORD and WAYMARK_APP_PASSWORD in the environment first.'; END $$;
\endif

-- Keeps the passwords out of the server's log. Only a superuser may ask for that.
DO $$
BEGIN
    PERFORM set_config('log_statement', 'none', false);
    PERFORM set_config('log_min_duration_statement', '-1', false);
    PERFORM set_config('log_min_error_statement', 'panic', false);
EXCEPTION
    WHEN insufficient_privilege THEN NULL;
END
$$;

SELECT 'CREATE ROLE waymark_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'waymark_owner') \gexec

SELECT 'CREATE ROLE waymark_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'waymark_app') \gexec

ALTER ROLE waymark_owner PASSWORD :'owner_password';
ALTER ROLE waymark_app PASSWORD :'app_password';

-- Whoever is no superuser can give a database only to a role that they belong to.
SELECT 'GRANT waymark_owner TO CURRENT_USER'
WHERE NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) \gexec

SELECT format('CREATE DATABASE %I OWNER waymark_owner ENCODING ''UTF8'' TEMPLATE template0', :'database')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec

\connect :database

-- The tables' privileges are granted by the migrations, table by table. No temporary tables for the portal: they would
-- come before the real ones in the search path of a function that runs with its owner's rights.
SET ROLE waymark_owner;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO waymark_app;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO waymark_app;
RESET ROLE;

-- A role that was there before may have more than it should.
DO $$
BEGIN
    IF EXISTS (
        SELECT FROM pg_roles
        WHERE rolname IN ('waymark_app', 'waymark_owner')
          AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
    ) THEN
        RAISE EXCEPTION 'waymark_app and waymark_owner must be ordinary roles, without SUPERUSER, BYPASSRLS, CREATEROLE, '
            'CREATEDB and REPLICATION.';
    END IF;
    IF EXISTS (SELECT FROM pg_auth_members WHERE member = 'waymark_app'::regrole) THEN
        RAISE EXCEPTION 'waymark_app must not be a member of another role.';
    END IF;
    IF EXISTS (SELECT FROM pg_shdepend WHERE refclassid = 'pg_authid'::regclass
                AND refobjid = 'waymark_app'::regrole AND deptype = 'o') THEN
        RAISE EXCEPTION 'waymark_app must not own anything.';
    END IF;
END
$$;
