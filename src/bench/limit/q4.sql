\set n random(1, 500)
\set trl random(1, 9)
WITH hits AS MATERIALIZED (
    SELECT t.id, t.created_at FROM technology_concept l
    CROSS JOIN LATERAL (SELECT * FROM technology t WHERE t.id = l.technology_id OFFSET 0) t -- the best plan, whatever the statistics say
    WHERE l.concept_id = bench.id('0002', :n) AND t.trl_current = :trl AND {technology t}),
page AS (SELECT * FROM hits ORDER BY created_at DESC, id DESC LIMIT 20)
SELECT json_build_object('technologies', json_build_object('totalCount', (SELECT count(*) FROM hits),
    'hasNextPage', (SELECT count(*) > 20 FROM hits),
    'nodes', (SELECT json_agg(json_build_object('id', t.id, 'title', t.title #>> '{0,text}', 'trl', t.trl_current,
            'createdAt', t.created_at, 'owners', o.j) ORDER BY t.created_at DESC, t.id DESC)
        FROM page JOIN technology t USING (id)
        CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', o.id, 'legalName', o.legal_name)) j
            FROM technology_owner w JOIN organisation o ON o.id = w.organisation_id WHERE w.technology_id = t.id) o)));
