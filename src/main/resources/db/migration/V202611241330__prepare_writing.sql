-- What a mutation changed: states and versions before and after, null where the object has none or was not there.
ALTER TABLE audit_entry
    ADD COLUMN from_state text,
    ADD COLUMN to_state text,
    ADD COLUMN from_version integer,
    ADD COLUMN to_version integer;

-- The first result of a create, for whoever sends the same again.
CREATE TABLE idempotency_key (
    subject text NOT NULL,
    key text NOT NULL,
    mutation text NOT NULL,
    input_sha256 bytea NOT NULL,
    result_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key_pk PRIMARY KEY (subject, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);

-- The organisations for which a viewer holds at least this role, at the moment of asking.
CREATE FUNCTION viewer_organisations_as(viewer text, least_role text) RETURNS uuid[] LANGUAGE sql STABLE
    RETURN ARRAY(SELECT a.organisation_id FROM affiliation a JOIN person p ON p.id = a.person_id
                 WHERE p.subject = viewer AND a.status = 'ACTIVE'
                   AND array_position(ARRAY['VIEWER', 'EDITOR', 'REPRESENTATIVE', 'ADMIN'], a.role)
                    >= array_position(ARRAY['VIEWER', 'EDITOR', 'REPRESENTATIVE', 'ADMIN'], least_role));
