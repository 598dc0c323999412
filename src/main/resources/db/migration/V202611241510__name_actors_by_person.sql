-- Who acted is a person, whose subject can be forgotten without touching the log; the organisations are those whose
-- representatives may read the row.
ALTER TABLE audit_entry
    ADD COLUMN actor_id uuid CONSTRAINT audit_entry_actor_fk REFERENCES person,
    ADD COLUMN organisation_ids uuid[] NOT NULL DEFAULT '{}';
INSERT INTO person (id, version, subject, created_at, updated_at)
    SELECT uuidv7(), 0, actor, now(), now() FROM (SELECT DISTINCT actor FROM audit_entry) a
    ON CONFLICT (subject) DO NOTHING;
ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only;
UPDATE audit_entry e SET actor_id = p.id FROM person p WHERE p.subject = e.actor;
ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only;
ALTER TABLE audit_entry ALTER COLUMN actor_id SET NOT NULL, DROP COLUMN actor;
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, at, id);
CREATE INDEX audit_entry_organisations ON audit_entry USING gin (organisation_ids);
CREATE INDEX audit_entry_at ON audit_entry (at, id);
