CREATE TABLE concept_scheme (
    id uuid CONSTRAINT concept_scheme_pk PRIMARY KEY,
    version integer NOT NULL,
    code text NOT NULL CONSTRAINT concept_scheme_code_key UNIQUE,
    title jsonb NOT NULL,
    edition text,
    homepage text,
    licence text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE concept (
    id uuid CONSTRAINT concept_pk PRIMARY KEY,
    version integer NOT NULL,
    scheme_id uuid NOT NULL CONSTRAINT concept_scheme_fk REFERENCES concept_scheme,
    notation text COLLATE "C" NOT NULL,
    label jsonb NOT NULL,
    label_fold text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_localized(label)) STORED,
    label_sort text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(fold_localized(label), 200)) STORED,
    definition jsonb,
    parent_id uuid CONSTRAINT concept_parent_fk REFERENCES concept,
    level integer NOT NULL CONSTRAINT concept_level_check CHECK (level >= 0),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT concept_notation_key UNIQUE (scheme_id, notation)
);
CREATE INDEX concept_parent ON concept (parent_id, id);
CREATE INDEX concept_scheme_page ON concept (scheme_id, id);
CREATE INDEX concept_label_trgm ON concept USING gin (label_fold gin_trgm_ops);
