CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Case and diacritics removed: what names and titles are sorted and searched by.
CREATE FUNCTION fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(unaccent('unaccent', value));

-- A localized text is [{"lang": "en", "text": "…", "source": "HUMAN"}, …], English and Romanian first.
CREATE FUNCTION fold_localized(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT fold(string_agg(entry ->> 'text', ' ')) FROM jsonb_array_elements(value) AS entry);

-- The readable reference: country of the cluster, kind, year, number.
CREATE FUNCTION next_ref(kind text, number bigint) RETURNS text
    LANGUAGE sql STABLE
    RETURN 'RO-' || kind || '-' || to_char(now() AT TIME ZONE 'UTC', 'YYYY') || '-' || lpad(number::text, 6, '0');

CREATE TABLE audit_entry (
    id uuid CONSTRAINT audit_entry_pk PRIMARY KEY,
    actor text NOT NULL,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    request_id text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
