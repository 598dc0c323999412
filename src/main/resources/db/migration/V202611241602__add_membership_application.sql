ALTER TABLE cluster_membership
    ADD COLUMN decision_note text,
    DROP CONSTRAINT cluster_membership_organisation_key;
-- An organisation whose membership has ended may be admitted anew.
CREATE UNIQUE INDEX cluster_membership_organisation_key ON cluster_membership (organisation_id) WHERE status <> 'ENDED';
CREATE INDEX cluster_membership_organisation ON cluster_membership (organisation_id);

CREATE SEQUENCE membership_application_ref;

CREATE TABLE membership_application (
    id uuid CONSTRAINT membership_application_pk PRIMARY KEY,
    version integer NOT NULL,
    ref text NOT NULL DEFAULT next_ref('MA', nextval('membership_application_ref'))
        CONSTRAINT membership_application_ref_key UNIQUE,
    applicant_id uuid NOT NULL CONSTRAINT membership_application_applicant_fk REFERENCES person,
    organisation_id uuid CONSTRAINT membership_application_organisation_fk REFERENCES organisation,
    proposed jsonb,
    motivation jsonb,
    category_asked text CONSTRAINT membership_application_category_asked_check CHECK (category_asked IN (
        'FOUNDER', 'FULL', 'ASSOCIATE', 'PARTNER_CLUSTER', 'OBSERVER')),
    helix text CONSTRAINT membership_application_helix_check CHECK (helix IN (
        'INDUSTRY', 'ACADEMIA', 'GOVERNMENT', 'CIVIL_SOCIETY', 'INTERMEDIARY')),
    statute_accepted_at timestamptz,
    export_control_policy_accepted_at timestamptz,
    data_processing_accepted_at timestamptz,
    state text NOT NULL CONSTRAINT membership_application_state_check CHECK (state IN (
        'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    questions text,
    answer text,
    decision_note text,
    category_granted text CONSTRAINT membership_application_category_granted_check CHECK (category_granted IN (
        'FOUNDER', 'FULL', 'ASSOCIATE', 'PARTNER_CLUSTER', 'OBSERVER')),
    conditions text,
    decided_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT membership_application_for_check CHECK (organisation_id IS NOT NULL OR proposed IS NOT NULL),
    CONSTRAINT membership_application_approved_check CHECK (
        state <> 'APPROVED' OR organisation_id IS NOT NULL AND category_granted IS NOT NULL AND decided_at IS NOT NULL)
);
CREATE UNIQUE INDEX membership_application_open_key ON membership_application (organisation_id)
    WHERE state NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN');
CREATE UNIQUE INDEX membership_application_proposed_key ON membership_application (applicant_id)
    WHERE organisation_id IS NULL AND state NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN');
CREATE INDEX membership_application_applicant ON membership_application (applicant_id, id);
CREATE INDEX membership_application_organisation ON membership_application (organisation_id);
CREATE INDEX membership_application_created ON membership_application (created_at, id);
CREATE INDEX membership_application_updated ON membership_application (updated_at, id);
