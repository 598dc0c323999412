CREATE TABLE import_job (
    id uuid CONSTRAINT import_job_pk PRIMARY KEY,
    version integer NOT NULL,
    state text NOT NULL CONSTRAINT import_job_state_check CHECK (state IN ('RUNNING', 'DONE', 'DONE_WITH_ERRORS', 'FAILED')),
    dry_run boolean NOT NULL,
    bytes_read bigint NOT NULL,
    bytes_total bigint,
    rows_read integer NOT NULL,
    created integer NOT NULL,
    updated integer NOT NULL,
    unchanged integer NOT NULL,
    rejected integer NOT NULL,
    failure text,
    finished_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE import_row_error (
    id uuid CONSTRAINT import_row_error_pk PRIMARY KEY,
    job_id uuid NOT NULL CONSTRAINT import_row_error_job_fk REFERENCES import_job,
    line integer NOT NULL,
    field text,
    code text NOT NULL,
    message text NOT NULL
);
CREATE INDEX import_row_error_job ON import_row_error (job_id, line, id);

-- What the running jobs have written so far: tells a second row with the same identity in one file.
CREATE UNLOGGED TABLE import_touched (
    job_id uuid NOT NULL,
    entity_id uuid NOT NULL,
    CONSTRAINT import_touched_pk PRIMARY KEY (job_id, entity_id)
);
