\set n random(1, :organisations)
SELECT json_build_object('organisation', json_build_object('id', o.id, 'legalName', o.legal_name, 'country', o.country_of_establishment,
    'membership', (SELECT m.status FROM cluster_membership m WHERE m.organisation_id = o.id),
    'technologies', json_build_object('totalCount',
        (SELECT count(*) FROM technology_owner w JOIN technology t ON t.id = w.technology_id WHERE w.organisation_id = o.id AND {technology t}),
        'nodes', (SELECT json_agg(json_build_object('id', t.id, 'title', t.title #>> '{0,text}', 'state', t.state) ORDER BY t.id)
            FROM (SELECT t.* FROM technology_owner w JOIN technology t ON t.id = w.technology_id
                  WHERE w.organisation_id = o.id AND {technology t} ORDER BY t.id LIMIT 5) t)),
    'opportunities', json_build_object('totalCount',
        (SELECT count(*) FROM transfer_opportunity p WHERE p.owner_id = o.id AND {opportunity p}),
        'nodes', (SELECT json_agg(json_build_object('id', p.id, 'title', p.title #>> '{0,text}', 'kind', p.kind, 'deadline', p.deadline) ORDER BY p.id)
            FROM (SELECT * FROM transfer_opportunity p WHERE p.owner_id = o.id AND {opportunity p} ORDER BY p.id LIMIT 5) p)),
    'events', (SELECT json_agg(json_build_object('id', e.id, 'title', e.title #>> '{0,text}', 'startsAt', e.starts_at) ORDER BY e.starts_at, e.id)
        FROM (SELECT e.* FROM event_organisation w JOIN event e ON e.id = w.event_id
              WHERE w.organisation_id = o.id AND e.starts_at > now() AND {event e} ORDER BY e.starts_at, e.id LIMIT 3) e)))
FROM organisation o WHERE o.id = bench.id('0003', :n);
