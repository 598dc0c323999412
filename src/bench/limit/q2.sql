\set n random(1, :technologies - 1000)
SELECT json_build_object('technologies', json_agg(json_build_object('id', t.id, 'title', t.title #>> '{0,text}', 'trl', t.trl_current,
    'state', t.state, 'owners', o.j, 'concepts', c.j) ORDER BY t.id))
FROM (SELECT * FROM technology t WHERE t.id > bench.id('0007', :n) AND {technology t} ORDER BY t.id LIMIT 20) t
CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', o.id, 'legalName', o.legal_name, 'country', o.country_of_establishment)) j
    FROM technology_owner w JOIN organisation o ON o.id = w.organisation_id WHERE w.technology_id = t.id) o
CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', c.id, 'notation', c.notation) ORDER BY c.id) j
    FROM technology_concept l JOIN concept c ON c.id = l.concept_id WHERE l.technology_id = t.id) c;
