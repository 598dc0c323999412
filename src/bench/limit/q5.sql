-- As the service is asked (ReadBench.word), every client from a place of its own.
\set asked :asked + 1
\set n 1 + 123 * (:asked + 25 * :client_id) % 200
WITH words AS MATERIALIZED (SELECT search_words(bench.word(:n)) && search_words(bench.word(:n + 1)) AS q),
hits AS MATERIALIZED (
    SELECT 'ORGANISATION' AS kind, o.id, ts_rank(o.search_text, (SELECT q FROM words), 1) AS score, NULL::integer AS trl_from, NULL::integer AS trl_to
    FROM organisation o WHERE o.search_text @@ (SELECT q FROM words)
    UNION ALL SELECT 'TECHNOLOGY', t.id, ts_rank(t.search_text, (SELECT q FROM words), 1), t.trl_current, t.trl_current
    FROM technology t WHERE t.search_text @@ (SELECT q FROM words) AND {technology t}
    UNION ALL SELECT 'OPPORTUNITY', p.id, ts_rank(p.search_text, (SELECT q FROM words), 1), p.trl_from, coalesce(p.trl_to, p.trl_from)
    FROM transfer_opportunity p WHERE p.search_text @@ (SELECT q FROM words) AND {opportunity p}
    UNION ALL SELECT 'EVENT', e.id, ts_rank(e.search_text, (SELECT q FROM words), 1), NULL, NULL
    FROM event e WHERE e.search_text @@ (SELECT q FROM words) AND {event e}),
page AS (SELECT * FROM hits ORDER BY score DESC, id DESC LIMIT 20),
domains AS (SELECT key, count(*) FROM (
        SELECT l.concept_id AS key FROM hits JOIN organisation_concept l ON l.organisation_id = hits.id WHERE hits.kind = 'ORGANISATION'
        UNION ALL SELECT l.concept_id FROM hits JOIN technology_concept l ON l.technology_id = hits.id WHERE hits.kind = 'TECHNOLOGY'
        UNION ALL SELECT l.concept_id FROM hits JOIN transfer_opportunity_concept l ON l.transfer_opportunity_id = hits.id WHERE hits.kind = 'OPPORTUNITY'
        UNION ALL SELECT l.concept_id FROM hits JOIN event_concept l ON l.event_id = hits.id WHERE hits.kind = 'EVENT') AS filed
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20)
SELECT json_build_object('search', json_build_object('totalCount', (SELECT count(*) FROM hits),
    'facets', json_build_object(
        'kinds', (SELECT json_agg(json_build_object('value', kind, 'count', count) ORDER BY count DESC, kind COLLATE "C")
            FROM (SELECT kind, count(*) FROM hits GROUP BY 1) k),
        'trls', (SELECT json_agg(json_build_object('value', trl, 'count', count) ORDER BY trl)
            FROM (SELECT generate_series(trl_from, trl_to) AS trl, count(*) FROM hits WHERE trl_from IS NOT NULL GROUP BY 1) r),
        'domains', (SELECT json_agg(json_build_object('count', d.count, 'concept', json_build_object('notation', c.notation)) ORDER BY d.count DESC, d.key)
            FROM domains d JOIN concept c ON c.id = d.key)),
    'nodes', (SELECT json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.score DESC, n.id DESC) FROM (
        SELECT h.id, h.score, o.legal_name AS name FROM page h JOIN organisation o USING (id) WHERE h.kind = 'ORGANISATION'
        UNION ALL SELECT h.id, h.score, t.title #>> '{0,text}' FROM page h JOIN technology t USING (id) WHERE h.kind = 'TECHNOLOGY'
        UNION ALL SELECT h.id, h.score, p.title #>> '{0,text}' FROM page h JOIN transfer_opportunity p USING (id) WHERE h.kind = 'OPPORTUNITY'
        UNION ALL SELECT h.id, h.score, e.title #>> '{0,text}' FROM page h JOIN event e USING (id) WHERE h.kind = 'EVENT') n)));
