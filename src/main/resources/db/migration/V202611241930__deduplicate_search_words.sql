-- What both languages make of a word alike is looked for once: an index is read for each alternative.
CREATE OR REPLACE FUNCTION search_words(value text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN fold(value) = ANY ('{si,sau,de,la,din,cu,pentru,pe,un,o,al,ale,ai,ca,care,ce,mai,prin,este,sunt,lui}')
            OR numnode(phraseto_tsquery('search_en'::regconfig, value)) = 0 THEN ''::tsquery
        WHEN phraseto_tsquery('search_en'::regconfig, value) = phraseto_tsquery('search_ro'::regconfig, value)
            THEN phraseto_tsquery('search_en'::regconfig, value)
        ELSE phraseto_tsquery('search_en'::regconfig, value) || phraseto_tsquery('search_ro'::regconfig, value)
    END;
