CREATE SEQUENCE technology_ref;

CREATE TABLE technology (
    id uuid CONSTRAINT technology_pk PRIMARY KEY,
    version integer NOT NULL,
    ref text NOT NULL DEFAULT next_ref('TE', nextval('technology_ref')) CONSTRAINT technology_ref_key UNIQUE,
    source_id text CONSTRAINT technology_source_key UNIQUE,
    source_url text,
    title jsonb NOT NULL,
    title_fold text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_localized(title)) STORED,
    title_sort text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(fold_localized(title), 200)) STORED,
    teaser jsonb,
    summary jsonb,
    problem_solved jsonb,
    advantage_over_state_of_art jsonb,
    economic_comparison jsonb,
    civil_applications jsonb,
    defence_applications jsonb,
    direction text NOT NULL CONSTRAINT technology_direction_check CHECK (direction IN (
        'SPIN_IN', 'SPIN_OFF', 'BIDIRECTIONAL', 'CIVIL_ONLY')),
    trl_current integer CONSTRAINT technology_trl_check CHECK (trl_current BETWEEN 1 AND 9),
    trl_target integer CONSTRAINT technology_trl_target_check CHECK (trl_target BETWEEN trl_current AND 9),
    trl_assessed_on date,
    trl_evidence text,
    mrl integer CONSTRAINT technology_mrl_check CHECK (mrl BETWEEN 1 AND 10),
    keywords text[] NOT NULL,
    iprs jsonb NOT NULL,
    state text NOT NULL CONSTRAINT technology_state_check CHECK (state IN (
        'DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'CONTROL_REVIEW', 'PUBLISHED', 'REVISION_PENDING', 'SUSPENDED', 'ARCHIVED')),
    audience text NOT NULL CONSTRAINT technology_audience_check CHECK (audience IN ('PUBLIC', 'REGISTERED', 'MEMBERS', 'OWNER')),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX technology_title ON technology (title_sort, id);
CREATE INDEX technology_title_trgm ON technology USING gin (title_fold gin_trgm_ops);
CREATE INDEX technology_trl ON technology (coalesce(trl_current, 0), id);
CREATE INDEX technology_created ON technology (created_at, id);
CREATE INDEX technology_updated ON technology (updated_at, id);

CREATE TABLE technology_owner (
    technology_id uuid NOT NULL CONSTRAINT technology_owner_technology_fk REFERENCES technology,
    organisation_id uuid NOT NULL CONSTRAINT technology_owner_organisation_fk REFERENCES organisation,
    role text NOT NULL CONSTRAINT technology_owner_role_check CHECK (role IN ('OWNER', 'CO_OWNER', 'LICENSEE')),
    share integer CONSTRAINT technology_owner_share_check CHECK (share BETWEEN 0 AND 100),
    CONSTRAINT technology_owner_pk PRIMARY KEY (technology_id, organisation_id)
);
CREATE INDEX technology_owner_organisation ON technology_owner (organisation_id, technology_id);

CREATE TABLE technology_concept (
    technology_id uuid NOT NULL CONSTRAINT technology_concept_technology_fk REFERENCES technology,
    concept_id uuid NOT NULL CONSTRAINT technology_concept_concept_fk REFERENCES concept,
    CONSTRAINT technology_concept_pk PRIMARY KEY (technology_id, concept_id)
);
CREATE INDEX technology_concept_concept ON technology_concept (concept_id, technology_id);
