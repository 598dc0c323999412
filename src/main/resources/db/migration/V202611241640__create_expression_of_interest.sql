CREATE SEQUENCE expression_of_interest_ref;

CREATE TABLE expression_of_interest (
    id uuid CONSTRAINT expression_of_interest_pk PRIMARY KEY,
    version integer NOT NULL,
    ref text NOT NULL DEFAULT next_ref('EI', nextval('expression_of_interest_ref')) CONSTRAINT expression_of_interest_ref_key UNIQUE,
    opportunity_id uuid NOT NULL CONSTRAINT expression_of_interest_opportunity_fk REFERENCES transfer_opportunity,
    from_organisation_id uuid NOT NULL CONSTRAINT expression_of_interest_organisation_fk REFERENCES organisation,
    from_person_id uuid NOT NULL CONSTRAINT expression_of_interest_person_fk REFERENCES person,
    message text,
    what_they_offer text,
    intended_use text NOT NULL CONSTRAINT expression_of_interest_use_check CHECK (intended_use IN ('CIVIL', 'SECURITY', 'MILITARY', 'UNKNOWN')),
    intended_end_user_country text CONSTRAINT expression_of_interest_country_check CHECK (intended_end_user_country ~ '^[A-Z]{2}$'),
    partnership_type_asked text CONSTRAINT expression_of_interest_partnership_check CHECK (partnership_type_asked IN (
        'LICENSING', 'TECHNICAL_COOPERATION', 'RD_COOPERATION', 'MANUFACTURING', 'COMMERCIAL_WITH_TECH_ASSISTANCE', 'JOINT_VENTURE',
        'SUBCONTRACTING_OUTSOURCING', 'TRADE_INTERMEDIARY', 'FRANCHISE', 'RECIPROCAL_PRODUCTION', 'MERGER_OR_SHARE_EXCHANGE',
        'ACQUISITION', 'SUPPLIER', 'INVESTMENT', 'TESTING')),
    contact jsonb,
    state text NOT NULL CONSTRAINT expression_of_interest_state_check CHECK (state IN (
        'DRAFT', 'SUBMITTED', 'CONTROL_HOLD', 'BLOCKED', 'ACKNOWLEDGED', 'SHORTLISTED', 'IN_NEGOTIATION', 'AGREEMENT', 'DECLINED',
        'WITHDRAWN', 'LAPSED')),
    submitted_at timestamptz,
    -- When the owner's side came to see it; null for what was never submitted, is held, was blocked, or was withdrawn before.
    reached_at timestamptz,
    due_by timestamptz,
    -- Stays when it is declined or withdrawn afterwards: who was named stays known.
    accepted_at timestamptz,
    decided_at timestamptz,
    decline_reason text CONSTRAINT expression_of_interest_reason_check CHECK (decline_reason IN (
        'TOO_EARLY_STAGE', 'BENEFIT_UNCLEAR', 'COMMERCIAL_ROUTE_UNCLEAR', 'DESCRIPTION_UNCLEAR', 'TECHNICAL_DOUBT', 'OUT_OF_SCOPE',
        'IP_POSITION', 'CAPACITY', 'EXPORT_CONTROL', 'OTHER')),
    decline_note text,
    hold_note text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT expression_of_interest_declined_check CHECK (state <> 'DECLINED' OR decline_reason IS NOT NULL),
    CONSTRAINT expression_of_interest_held_check CHECK (state NOT IN ('DRAFT', 'CONTROL_HOLD', 'BLOCKED') OR reached_at IS NULL),
    CONSTRAINT expression_of_interest_reached_check CHECK (
        state IN ('DRAFT', 'CONTROL_HOLD', 'BLOCKED', 'WITHDRAWN') OR submitted_at IS NOT NULL AND reached_at IS NOT NULL AND due_by IS NOT NULL),
    CONSTRAINT expression_of_interest_accepted_check CHECK (state NOT IN ('IN_NEGOTIATION', 'AGREEMENT') OR accepted_at IS NOT NULL)
);
-- One open expression of an organisation on an opportunity; those that the clock has ended are settled before another is made.
CREATE UNIQUE INDEX expression_of_interest_open_key ON expression_of_interest (opportunity_id, from_organisation_id)
    WHERE state NOT IN ('BLOCKED', 'AGREEMENT', 'DECLINED', 'WITHDRAWN', 'LAPSED');
CREATE INDEX expression_of_interest_opportunity ON expression_of_interest (opportunity_id, id);
CREATE INDEX expression_of_interest_organisation ON expression_of_interest (from_organisation_id, id);
CREATE INDEX expression_of_interest_person ON expression_of_interest (from_person_id);
CREATE INDEX expression_of_interest_due ON expression_of_interest (coalesce(due_by, '9999-12-31 00:00:00+00'), id);
CREATE INDEX expression_of_interest_created ON expression_of_interest (created_at, id);
CREATE INDEX expression_of_interest_held ON expression_of_interest (id) WHERE state = 'CONTROL_HOLD';
CREATE INDEX expression_of_interest_accepted ON expression_of_interest (opportunity_id, from_organisation_id) WHERE accepted_at IS NOT NULL;

-- What the owner's representatives think of it, one each; nobody else is told.
CREATE TABLE interest_evaluation (
    id uuid DEFAULT uuidv7() CONSTRAINT interest_evaluation_pk PRIMARY KEY,
    expression_of_interest_id uuid NOT NULL CONSTRAINT interest_evaluation_expression_fk REFERENCES expression_of_interest ON DELETE CASCADE,
    reviewer_id uuid NOT NULL CONSTRAINT interest_evaluation_reviewer_fk REFERENCES person,
    recommendation text NOT NULL CONSTRAINT interest_evaluation_recommendation_check CHECK (recommendation IN ('ADVANCE', 'DECLINE', 'UNSURE')),
    note text,
    evaluated_at timestamptz NOT NULL,
    CONSTRAINT interest_evaluation_reviewer_key UNIQUE (expression_of_interest_id, reviewer_id)
);
CREATE INDEX interest_evaluation_expression ON interest_evaluation (expression_of_interest_id, id);
CREATE INDEX interest_evaluation_reviewer ON interest_evaluation (reviewer_id);

-- Written while the expression is locked, at the time of the clock: in the order of (sent_at, id), nothing comes in behind.
CREATE TABLE interest_message (
    id uuid DEFAULT uuidv7() CONSTRAINT interest_message_pk PRIMARY KEY,
    expression_of_interest_id uuid NOT NULL CONSTRAINT interest_message_expression_fk REFERENCES expression_of_interest ON DELETE CASCADE,
    side text NOT NULL CONSTRAINT interest_message_side_check CHECK (side IN ('SENDER', 'OWNER')),
    organisation_id uuid NOT NULL CONSTRAINT interest_message_organisation_fk REFERENCES organisation,
    author_id uuid NOT NULL CONSTRAINT interest_message_author_fk REFERENCES person,
    text text NOT NULL,
    sent_at timestamptz NOT NULL
);
CREATE INDEX interest_message_expression ON interest_message (expression_of_interest_id, sent_at, id);
CREATE INDEX interest_message_organisation ON interest_message (organisation_id);
CREATE INDEX interest_message_author ON interest_message (author_id);
