-- Words are found with or without diacritics, in any form that English or Romanian gives them.
CREATE TEXT SEARCH CONFIGURATION search_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION search_en
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart
    WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION search_ro (COPY = romanian);
ALTER TEXT SEARCH CONFIGURATION search_ro
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart
    WITH unaccent, romanian_stem;

CREATE FUNCTION search_language(lang text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN lang ~* '^ro(-|$)' THEN 'search_ro'::regconfig ELSE 'search_en'::regconfig END;

-- The words of a localized text, each language by its own rules; the part beyond 100,000 characters is left out.
CREATE FUNCTION search_localized(value jsonb, weight "char") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT setweight(
                to_tsvector('search_en'::regconfig, left(coalesce(string_agg(entry ->> 'text', ' ')
                    FILTER (WHERE entry ->> 'lang' !~* '^ro(-|$)'), ''), 100000))
                || to_tsvector('search_ro'::regconfig, left(coalesce(string_agg(entry ->> 'text', ' ')
                    FILTER (WHERE entry ->> 'lang' ~* '^ro(-|$)'), ''), 100000)), weight)
            FROM jsonb_array_elements(value) AS entry);

-- The words of names and keywords, which are in no language, by the rules of both.
CREATE FUNCTION search_names(value text, weight "char") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN setweight(to_tsvector('search_en'::regconfig, left(coalesce(value, ''), 100000))
                     || to_tsvector('search_ro'::regconfig, left(coalesce(value, ''), 100000)), weight);

CREATE FUNCTION search_list(value text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_to_string(value, ' ');

-- Only texts that whoever sees the row may read.
ALTER TABLE organisation ADD COLUMN search_text tsvector NOT NULL GENERATED ALWAYS AS (
    search_names(legal_name, 'A') || search_localized(display_name, 'A') || search_names(search_list(aliases || acronyms), 'A')
    || search_localized(description, 'C')) STORED;
ALTER TABLE technology ADD COLUMN search_text tsvector NOT NULL GENERATED ALWAYS AS (
    search_localized(title, 'A') || search_localized(teaser, 'B') || search_names(search_list(keywords), 'B')) STORED;
ALTER TABLE transfer_opportunity ADD COLUMN search_text tsvector NOT NULL GENERATED ALWAYS AS (
    search_localized(title, 'A') || search_localized(teaser, 'B')) STORED;
ALTER TABLE event ADD COLUMN search_text tsvector NOT NULL GENERATED ALWAYS AS (
    search_localized(title, 'A') || search_names(venue_name, 'B') || search_names(venue_city, 'B')
    || search_localized(description, 'C')) STORED;

CREATE INDEX organisation_search ON organisation USING gin (search_text);
CREATE INDEX technology_search ON technology USING gin (search_text);
CREATE INDEX transfer_opportunity_search ON transfer_opportunity USING gin (search_text);
CREATE INDEX event_search ON event USING gin (search_text);
CREATE INDEX organisation_created ON organisation (created_at, id);
CREATE INDEX event_created ON event (created_at, id);

-- One word, or several that stand together, as either language has it; nothing when it means nothing by itself.
CREATE FUNCTION search_words(value text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN fold(value) = ANY ('{si,sau,de,la,din,cu,pentru,pe,un,o,al,ale,ai,ca,care,ce,mai,prin,este,sunt,lui}')
            OR numnode(phraseto_tsquery('search_en'::regconfig, value)) = 0 THEN ''::tsquery
        ELSE phraseto_tsquery('search_en'::regconfig, value) || phraseto_tsquery('search_ro'::regconfig, value)
    END;

-- The part of a text that has the words, as HTML with the words in <mark>; null when it has none of them.
CREATE FUNCTION search_mark(lang text, value text, words tsquery, settings text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT CASE WHEN strpos(part, U&'\E000') > 0 THEN
                replace(replace(replace(replace(replace(replace(part, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'),
                    U&'\E000', '<mark>'), U&'\E001', '</mark>') END
            FROM ts_headline(search_language(lang), left(translate(value, U&'\E000\E001', ''), 20000), words,
                U&'StartSel=\E000, StopSel=\E001, ' || settings) AS part);
