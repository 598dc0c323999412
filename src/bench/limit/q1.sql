\set n random(1, :technologies)
SELECT json_build_object('technology', json_build_object('id', t.id, 'title', t.title #>> '{0,text}', 'teaser', t.teaser #>> '{0,text}',
    'trl', t.trl_current, 'state', t.state, 'createdAt', t.created_at))
FROM technology t WHERE t.id = bench.id('0007', :n) AND {technology t};
