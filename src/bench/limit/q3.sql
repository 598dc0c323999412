\set n random(1, :organisations - 100)
SELECT json_build_object('organisations', json_agg(json_build_object('id', o.id, 'legalName', o.legal_name,
    'country', o.country_of_establishment, 'technologies', x.j) ORDER BY o.id))
FROM (SELECT * FROM organisation WHERE id > bench.id('0003', :n) ORDER BY id LIMIT 20) o
CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', t.id, 'title', t.title #>> '{0,text}', 'trl', t.trl_current,
        'opportunities', y.j) ORDER BY t.id) j
    FROM (SELECT t.* FROM technology_owner w JOIN technology t ON t.id = w.technology_id
          WHERE w.organisation_id = o.id AND {technology t} ORDER BY t.id LIMIT 10) t
    CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', p.id, 'title', p.title #>> '{0,text}', 'kind', p.kind,
            'amount', p.budget_to::text) ORDER BY p.id) j
        FROM (SELECT * FROM transfer_opportunity p WHERE p.technology_id = t.id AND {opportunity p} ORDER BY p.id LIMIT 5) p) y) x;
