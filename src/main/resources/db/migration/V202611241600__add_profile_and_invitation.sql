ALTER TABLE person
    ADD COLUMN name text,
    ADD COLUMN email text,
    ADD COLUMN orcid text,
    ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
    ADD COLUMN erased_at timestamptz;

ALTER TABLE affiliation
    ALTER COLUMN person_id DROP NOT NULL,
    ADD COLUMN title text,
    ADD COLUMN since date,
    ADD COLUMN until date,
    ADD COLUMN invitation_code text CONSTRAINT affiliation_invitation_code_key UNIQUE,
    ADD COLUMN invitation_expires_at timestamptz,
    ADD COLUMN invited_by uuid CONSTRAINT affiliation_invited_by_fk REFERENCES person,
    ADD CONSTRAINT affiliation_person_check CHECK (person_id IS NOT NULL OR status IN ('INVITED', 'ENDED')),
    ADD CONSTRAINT affiliation_invitation_check CHECK (invitation_code IS NULL OR status = 'INVITED'),
    DROP CONSTRAINT affiliation_person_organisation_key;
-- Whoever has left may come back.
CREATE UNIQUE INDEX affiliation_person_organisation_key ON affiliation (person_id, organisation_id) WHERE status <> 'ENDED';
CREATE INDEX affiliation_person ON affiliation (person_id);
CREATE INDEX affiliation_invited_by ON affiliation (invited_by);
DROP INDEX affiliation_organisation;
CREATE INDEX affiliation_organisation ON affiliation (organisation_id, id);
CREATE INDEX affiliation_created ON affiliation (organisation_id, created_at, id);
CREATE INDEX affiliation_updated ON affiliation (organisation_id, updated_at, id);
