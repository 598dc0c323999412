CREATE SEQUENCE organisation_ref;

CREATE FUNCTION fold_names(legal text, display jsonb, aliases text[], acronyms text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN fold(concat_ws(' ', legal, fold_localized(display), array_to_string(aliases, ' '), array_to_string(acronyms, ' ')));

CREATE TABLE organisation (
    id uuid CONSTRAINT organisation_pk PRIMARY KEY,
    version integer NOT NULL,
    ref text NOT NULL DEFAULT next_ref('OR', nextval('organisation_ref')) CONSTRAINT organisation_ref_key UNIQUE,
    source_id text CONSTRAINT organisation_source_key UNIQUE,
    legal_name text NOT NULL,
    display_name jsonb NOT NULL,
    aliases text[] NOT NULL,
    acronyms text[] NOT NULL,
    name_fold text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_names(legal_name, display_name, aliases, acronyms)) STORED,
    name_sort text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(fold(legal_name), 200)) STORED,
    type text NOT NULL CONSTRAINT organisation_type_check CHECK (type IN (
        'DEFENCE_COMPANY', 'DUAL_USE_COMPANY', 'CIVIL_COMPANY', 'UNIVERSITY', 'RESEARCH_INSTITUTE', 'GOVERNMENT_BODY',
        'REGIONAL_DEVELOPMENT_AGENCY', 'CLUSTER', 'BUSINESS_ASSOCIATION', 'NGO', 'INVESTOR', 'INTEGRATOR', 'FOREIGN_BUYER', 'OTHER')),
    ror_types text[] NOT NULL,
    helix text NOT NULL CONSTRAINT organisation_helix_check CHECK (helix IN (
        'INDUSTRY', 'ACADEMIA', 'GOVERNMENT', 'CIVIL_SOCIETY', 'INTERMEDIARY')),
    size_class text CONSTRAINT organisation_size_class_check CHECK (size_class IN (
        'MICRO', 'SMALL', 'MEDIUM', 'SMALL_MIDCAP', 'LARGE', 'NOT_APPLICABLE')),
    country_of_establishment text CONSTRAINT organisation_country_check CHECK (country_of_establishment ~ '^[A-Z]{2}$'),
    addresses jsonb NOT NULL,
    website text,
    description jsonb,
    founded_year integer,
    status text NOT NULL CONSTRAINT organisation_status_check CHECK (status IN ('ACTIVE', 'INACTIVE', 'WITHDRAWN')),
    certifications jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX organisation_name ON organisation (name_sort, id);
CREATE INDEX organisation_name_trgm ON organisation USING gin (name_fold gin_trgm_ops);
CREATE INDEX organisation_country ON organisation (country_of_establishment, id);
CREATE INDEX organisation_type ON organisation (type, id);

CREATE TABLE organisation_identifier (
    organisation_id uuid NOT NULL CONSTRAINT organisation_identifier_organisation_fk REFERENCES organisation,
    scheme text NOT NULL CONSTRAINT organisation_identifier_scheme_check CHECK (scheme IN (
        'ROR', 'EUID', 'CUI', 'VAT', 'LEI', 'PIC', 'NCAGE', 'WIKIDATA', 'ISNI', 'GRID', 'OTHER')),
    value text NOT NULL,
    verified_at timestamptz,
    CONSTRAINT organisation_identifier_pk PRIMARY KEY (scheme, value)
);
CREATE INDEX organisation_identifier_organisation ON organisation_identifier (organisation_id);

CREATE TABLE organisation_concept (
    organisation_id uuid NOT NULL CONSTRAINT organisation_concept_organisation_fk REFERENCES organisation,
    concept_id uuid NOT NULL CONSTRAINT organisation_concept_concept_fk REFERENCES concept,
    CONSTRAINT organisation_concept_pk PRIMARY KEY (organisation_id, concept_id)
);
CREATE INDEX organisation_concept_concept ON organisation_concept (concept_id, organisation_id);

-- What the target is to the organisation, as one of the two declared it.
CREATE TABLE organisation_relation (
    organisation_id uuid NOT NULL CONSTRAINT organisation_relation_organisation_fk REFERENCES organisation,
    type text NOT NULL CONSTRAINT organisation_relation_type_check CHECK (type IN (
        'RELATED', 'PARENT', 'CHILD', 'SUCCESSOR', 'PREDECESSOR')),
    target_id uuid NOT NULL CONSTRAINT organisation_relation_target_fk REFERENCES organisation,
    CONSTRAINT organisation_relation_pk PRIMARY KEY (organisation_id, target_id, type),
    CONSTRAINT organisation_relation_self_check CHECK (organisation_id <> target_id)
);
CREATE INDEX organisation_relation_target ON organisation_relation (target_id, organisation_id);

-- Relations whose target has not been imported yet; they become organisation_relation rows when it is.
CREATE TABLE organisation_relation_pending (
    organisation_id uuid NOT NULL CONSTRAINT organisation_relation_pending_organisation_fk REFERENCES organisation,
    type text NOT NULL,
    scheme text NOT NULL,
    value text NOT NULL,
    CONSTRAINT organisation_relation_pending_pk PRIMARY KEY (scheme, value, organisation_id, type)
);
CREATE INDEX organisation_relation_pending_organisation ON organisation_relation_pending (organisation_id);

-- Every relation as seen from both of its ends.
CREATE VIEW organisation_link AS
    SELECT organisation_id, type, target_id FROM organisation_relation
    UNION
    SELECT target_id, CASE type WHEN 'PARENT' THEN 'CHILD' WHEN 'CHILD' THEN 'PARENT'
        WHEN 'SUCCESSOR' THEN 'PREDECESSOR' WHEN 'PREDECESSOR' THEN 'SUCCESSOR' ELSE type END, organisation_id
    FROM organisation_relation;
