CREATE SEQUENCE transfer_opportunity_ref;

CREATE TABLE transfer_opportunity (
    id uuid CONSTRAINT transfer_opportunity_pk PRIMARY KEY,
    version integer NOT NULL,
    ref text NOT NULL DEFAULT next_ref('TO', nextval('transfer_opportunity_ref')) CONSTRAINT transfer_opportunity_ref_key UNIQUE,
    source_id text CONSTRAINT transfer_opportunity_source_key UNIQUE,
    source_url text,
    kind text NOT NULL CONSTRAINT transfer_opportunity_kind_check CHECK (kind IN (
        'TECHNOLOGY_OFFER', 'TECHNOLOGY_REQUEST', 'BUSINESS_OFFER', 'BUSINESS_REQUEST', 'RD_REQUEST', 'CHALLENGE')),
    direction text NOT NULL CONSTRAINT transfer_opportunity_direction_check CHECK (direction IN (
        'SPIN_IN', 'SPIN_OFF', 'BIDIRECTIONAL', 'CIVIL_ONLY')),
    title jsonb NOT NULL,
    title_fold text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_localized(title)) STORED,
    title_sort text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(fold_localized(title), 200)) STORED,
    teaser jsonb,
    description jsonb,
    looking_for jsonb,
    partner_role jsonb,
    partnership_types text[] NOT NULL,
    partner_org_types text[] NOT NULL,
    partner_country_mode text NOT NULL CONSTRAINT transfer_opportunity_country_mode_check CHECK (partner_country_mode IN ('ANY', 'ALLOW', 'DENY')),
    partner_countries text[] NOT NULL,
    owner_id uuid NOT NULL CONSTRAINT transfer_opportunity_owner_fk REFERENCES organisation,
    technology_id uuid CONSTRAINT transfer_opportunity_technology_fk REFERENCES technology,
    trl_from integer CONSTRAINT transfer_opportunity_trl_from_check CHECK (trl_from BETWEEN 1 AND 9),
    trl_to integer CONSTRAINT transfer_opportunity_trl_to_check CHECK (trl_to BETWEEN trl_from AND 9),
    budget_from numeric(18, 2),
    budget_from_currency text,
    budget_to numeric(18, 2),
    budget_to_currency text,
    deadline date,
    published_at timestamptz,
    expires_at timestamptz,
    renewals integer NOT NULL CONSTRAINT transfer_opportunity_renewals_check CHECK (renewals BETWEEN 0 AND 2),
    language_skills text[] NOT NULL,
    state text NOT NULL CONSTRAINT transfer_opportunity_state_check CHECK (state IN (
        'DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN', 'CLOSED', 'SUSPENDED')),
    audience text NOT NULL CONSTRAINT transfer_opportunity_audience_check CHECK (audience IN ('PUBLIC', 'REGISTERED', 'MEMBERS', 'OWNER')),
    owner_disclosure text NOT NULL CONSTRAINT transfer_opportunity_disclosure_check CHECK (owner_disclosure IN (
        'OPEN', 'ANONYMOUS_UNTIL_ACCEPTED')),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT transfer_opportunity_technology_check CHECK (kind <> 'TECHNOLOGY_OFFER' OR technology_id IS NOT NULL),
    CONSTRAINT transfer_opportunity_published_check CHECK (state <> 'PUBLISHED' OR published_at IS NOT NULL AND expires_at IS NOT NULL),
    CONSTRAINT transfer_opportunity_expiry_check CHECK (expires_at > published_at)
);
CREATE INDEX transfer_opportunity_owner ON transfer_opportunity (owner_id, id);
CREATE INDEX transfer_opportunity_technology ON transfer_opportunity (technology_id, id);
CREATE INDEX transfer_opportunity_title ON transfer_opportunity (title_sort, id);
CREATE INDEX transfer_opportunity_title_trgm ON transfer_opportunity USING gin (title_fold gin_trgm_ops);
CREATE INDEX transfer_opportunity_expires ON transfer_opportunity (coalesce(expires_at, '9999-12-31 00:00:00+00'), id);
CREATE INDEX transfer_opportunity_published ON transfer_opportunity (coalesce(published_at, '9999-12-31 00:00:00+00'), id);
CREATE INDEX transfer_opportunity_deadline ON transfer_opportunity (coalesce(deadline, '9999-12-31'), id);
CREATE INDEX transfer_opportunity_created ON transfer_opportunity (created_at, id);

CREATE TABLE transfer_opportunity_concept (
    transfer_opportunity_id uuid NOT NULL CONSTRAINT transfer_opportunity_concept_opportunity_fk REFERENCES transfer_opportunity,
    concept_id uuid NOT NULL CONSTRAINT transfer_opportunity_concept_concept_fk REFERENCES concept,
    CONSTRAINT transfer_opportunity_concept_pk PRIMARY KEY (transfer_opportunity_id, concept_id)
);
CREATE INDEX transfer_opportunity_concept_concept ON transfer_opportunity_concept (concept_id, transfer_opportunity_id);
