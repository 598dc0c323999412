ALTER TABLE technology
    ADD COLUMN looking_for jsonb,
    ADD COLUMN decision_note text,
    -- The whole content as it would be, while a change of a published technology waits for review.
    ADD COLUMN revision jsonb;

CREATE TABLE technology_assessment (
    id uuid CONSTRAINT technology_assessment_pk PRIMARY KEY,
    technology_id uuid NOT NULL CONSTRAINT technology_assessment_technology_fk REFERENCES technology ON DELETE CASCADE,
    current integer NOT NULL CONSTRAINT technology_assessment_trl_check CHECK (current BETWEEN 1 AND 9),
    target integer,
    assessed_on date,
    evidence text,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX technology_assessment_technology ON technology_assessment (technology_id, recorded_at, id);

-- Whichever way a readiness comes in, by import or by a mutation, the history has it.
CREATE FUNCTION keep_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO technology_assessment (id, technology_id, current, target, assessed_on, evidence, recorded_at)
    VALUES (gen_random_uuid(), NEW.id, NEW.trl_current, NEW.trl_target, NEW.trl_assessed_on, NEW.trl_evidence, now());
    RETURN NULL;
END $$;
CREATE TRIGGER technology_first_assessment AFTER INSERT ON technology
    FOR EACH ROW WHEN (NEW.trl_current IS NOT NULL) EXECUTE FUNCTION keep_assessment();
CREATE TRIGGER technology_next_assessment AFTER UPDATE ON technology
    FOR EACH ROW WHEN (NEW.trl_current IS NOT NULL
        AND (NEW.trl_current, NEW.trl_target, NEW.trl_assessed_on, NEW.trl_evidence)
            IS DISTINCT FROM (OLD.trl_current, OLD.trl_target, OLD.trl_assessed_on, OLD.trl_evidence))
    EXECUTE FUNCTION keep_assessment();
INSERT INTO technology_assessment (id, technology_id, current, target, assessed_on, evidence, recorded_at)
    SELECT gen_random_uuid(), id, trl_current, trl_target, trl_assessed_on, trl_evidence, updated_at
    FROM technology WHERE trl_current IS NOT NULL;

-- The links of a pending revision, in the shape of technology_owner and technology_concept.
CREATE VIEW technology_revision_owner AS
    SELECT t.id AS technology_id, (o ->> 'organisationId')::uuid AS organisation_id, o ->> 'role' AS role, (o ->> 'share')::integer AS share
    FROM technology t CROSS JOIN LATERAL jsonb_array_elements(t.revision -> 'owners') o;
CREATE VIEW technology_revision_concept AS
    SELECT t.id AS technology_id, c::uuid AS concept_id
    FROM technology t CROSS JOIN LATERAL jsonb_array_elements_text(t.revision -> 'conceptIds') c;
