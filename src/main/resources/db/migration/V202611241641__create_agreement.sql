CREATE SEQUENCE agreement_ref;

CREATE TABLE agreement (
    id uuid CONSTRAINT agreement_pk PRIMARY KEY,
    version integer NOT NULL,
    ref text NOT NULL DEFAULT next_ref('AG', nextval('agreement_ref')) CONSTRAINT agreement_ref_key UNIQUE,
    expression_of_interest_id uuid NOT NULL CONSTRAINT agreement_expression_fk REFERENCES expression_of_interest
        CONSTRAINT agreement_expression_key UNIQUE,
    opportunity_id uuid NOT NULL CONSTRAINT agreement_opportunity_fk REFERENCES transfer_opportunity,
    kind text NOT NULL CONSTRAINT agreement_kind_check CHECK (kind IN (
        'LICENSING', 'TECHNICAL_COOPERATION', 'RD_COOPERATION', 'MANUFACTURING', 'COMMERCIAL_WITH_TECH_ASSISTANCE', 'JOINT_VENTURE',
        'SUBCONTRACTING_OUTSOURCING', 'TRADE_INTERMEDIARY', 'FRANCHISE', 'RECIPROCAL_PRODUCTION', 'MERGER_OR_SHARE_EXCHANGE',
        'ACQUISITION', 'SUPPLIER', 'INVESTMENT', 'TESTING')),
    direction text NOT NULL CONSTRAINT agreement_direction_check CHECK (direction IN ('SPIN_IN', 'SPIN_OFF', 'BIDIRECTIONAL', 'CIVIL_ONLY')),
    signed_on date NOT NULL,
    starts_on date,
    ends_on date,
    value_band text CONSTRAINT agreement_value_band_check CHECK (value_band IN (
        'UP_TO_10K', 'FROM_10K_TO_100K', 'FROM_100K_TO_1M', 'FROM_1M_TO_10M', 'ABOVE_10M')),
    audience text NOT NULL CONSTRAINT agreement_audience_check CHECK (audience IN ('PUBLIC', 'REGISTERED', 'MEMBERS', 'OWNER')),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT agreement_end_check CHECK (ends_on >= starts_on)
);
CREATE INDEX agreement_opportunity ON agreement (opportunity_id);
CREATE INDEX agreement_signed ON agreement (signed_on, id);
CREATE INDEX agreement_created ON agreement (created_at, id);

CREATE TABLE agreement_party (
    agreement_id uuid NOT NULL CONSTRAINT agreement_party_agreement_fk REFERENCES agreement,
    organisation_id uuid NOT NULL CONSTRAINT agreement_party_organisation_fk REFERENCES organisation,
    CONSTRAINT agreement_party_pk PRIMARY KEY (agreement_id, organisation_id)
);
CREATE INDEX agreement_party_organisation ON agreement_party (organisation_id, agreement_id);

CREATE TABLE agreement_technology (
    agreement_id uuid NOT NULL CONSTRAINT agreement_technology_agreement_fk REFERENCES agreement,
    technology_id uuid NOT NULL CONSTRAINT agreement_technology_technology_fk REFERENCES technology,
    CONSTRAINT agreement_technology_pk PRIMARY KEY (agreement_id, technology_id)
);
CREATE INDEX agreement_technology_technology ON agreement_technology (technology_id, agreement_id);

CREATE TABLE agreement_outcome (
    id uuid DEFAULT uuidv7() CONSTRAINT agreement_outcome_pk PRIMARY KEY,
    agreement_id uuid NOT NULL CONSTRAINT agreement_outcome_agreement_fk REFERENCES agreement,
    metric text NOT NULL CONSTRAINT agreement_outcome_metric_check CHECK (metric IN ('JOBS', 'TURNOVER', 'PRODUCT', 'PATENT', 'FOLLOW_ON')),
    value integer NOT NULL CONSTRAINT agreement_outcome_value_check CHECK (value >= 0),
    note text,
    recorded_on date NOT NULL
);
CREATE INDEX agreement_outcome_agreement ON agreement_outcome (agreement_id, id);
