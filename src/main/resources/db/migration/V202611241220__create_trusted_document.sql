-- Documents that clients may name instead of sending them. An id never changes its meaning.
CREATE TABLE trusted_document (
    id text CONSTRAINT trusted_document_pk PRIMARY KEY
        CONSTRAINT trusted_document_id_length CHECK (length(id) BETWEEN 1 AND 200),
    text text NOT NULL
        CONSTRAINT trusted_document_text_length CHECK (length(text) BETWEEN 1 AND 1048576),
    -- Of the text in UTF-8, lower-case hexadecimal.
    sha256 text NOT NULL
        CONSTRAINT trusted_document_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    -- The manifest that brought it; who sent that is told by the audit row of this subject.
    manifest_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX trusted_document_sha256 ON trusted_document (sha256);
CREATE TRIGGER trusted_document_unchanged BEFORE UPDATE ON trusted_document
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
