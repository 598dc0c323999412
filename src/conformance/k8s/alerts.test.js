// The alert rules and the dashboard: they ask for metrics that there are, and fire when they should and only then.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { environments, text } from './manifests.js';
import { one } from './objects.js';
import { promtool } from './promtool.js';

const folder = new URL('../generated/alerts/', import.meta.url);
const rule = one(environments.prod, 'PrometheusRule');
const alerts = rule.spec.groups.flatMap(({ rules }) => rules);
const dashboard = JSON.parse(one(environments.prod, 'ConfigMap', 'dual-use-graph-dashboard').data['dashboard.json']);
const queries = dashboard.panels.flatMap((panel) => panel.targets.map(({ expr }) => expr));
const metrics = JSON.parse(text('k8s/monitoring/metrics.json'));
const scenarios = parse(text('src/conformance/k8s/alerts.yaml'));

test('rules and dashboard ask for metrics and labels of metrics.json only, and for all of them', () => {
  const asked = [...alerts.map(({ expr }) => expr), ...queries].map(asks);
  const labels = new Set([...Object.values({ ...metrics.service, ...metrics.platform }).flat(), ...metrics.target]);
  assert.deepEqual([...new Set(asked.flatMap((query) => query.metrics))].sort(), Object.keys({ ...metrics.service, ...metrics.platform }).sort());
  assert.deepEqual(asked.flatMap((query) => query.labels).filter((label) => !labels.has(label)), []);
  for (const query of [...alerts.map(({ expr }) => expr), ...queries]) {
    for (const [, metric, matchers] of query.matchAll(/([a-z_]+)\{([^}]*)\}/g)) {
      const known = [...(metrics.service[metric] ?? metrics.platform[metric]), ...metrics.target];
      assert.deepEqual([...matchers.matchAll(/(\w+)=/g)].map(([, label]) => label).filter((label) => !known.includes(label)), [], query);
    }
  }
});

test('a metric and a label that are misspelt would be found', () => {
  const asked = asks('sum by (namespce) (rate(graphql_sever_errors_total{code="A"}[5m])) > on (pod) up');
  assert.deepEqual(asked, { metrics: ['graphql_sever_errors_total', 'up'], labels: ['namespce', 'pod'] });
});

test('alerts say how bad it is, what it is and what to do, and the manual has each of them', () => {
  const manual = text('k8s/README.md');
  for (const { alert, labels, annotations } of alerts) {
    assert.match(labels.severity, /^(page|ticket)$/, alert);
    assert.ok(annotations.summary && annotations.runbook.endsWith('.'), alert);
    assert.ok(manual.includes(`| \`${alert}\` | ${labels.severity} |`), `k8s/README.md does not name ${alert}`);
  }
});

test('Prometheus understands every rule and every query of the dashboard', () => {
  const records = queries.map((expr, i) => ({ record: `dashboard:query${i}`, expr: expr.replaceAll('$__rate_interval', '2m').replaceAll('$namespace', 'graph') }));
  assert.match(promtool('check', 'rules', write('rules.yaml', rule.spec)), new RegExp(`${alerts.length} rules found`));
  assert.match(promtool('check', 'rules', write('queries.yaml', { groups: [{ name: 'dashboard', rules: records }] })), new RegExp(`${records.length} rules found`));
  assert.throws(() => promtool('check', 'rules', write('wrong.yaml', { groups: [{ name: 'wrong', rules: [{ record: 'a', expr: 'sum(' }] }] })));
});

test('every alert fires when it should, with its words, and none in good times', () => {
  assert.deepEqual(scenarios.bad.map(({ alert }) => alert).sort(), alerts.map(({ alert }) => alert).sort());
  const quiet = alerts.map(({ alert }) => ({ eval_time: '3h', alertname: alert, exp_alerts: [] }));
  const cases = scenarios.bad.map(({ alert, at, series, labels, summary }) => scenario(series, [
    { eval_time: at, alertname: alert, exp_alerts: [{ exp_labels: { severity: rules(alert).labels.severity, ...labels }, exp_annotations: { ...rules(alert).annotations, summary } }] },
  ]));
  promtool('test', 'rules', write('tests.yaml', { rule_files: [write('rules.yaml', rule.spec)], evaluation_interval: '1m', tests: [scenario(scenarios.good, quiet), ...cases] }));
});

test('the dashboard keeps namespaces apart', () => {
  for (const query of queries) assert.ok([...query.matchAll(/\{([^}]*)\}/g)].every(([, matchers]) => matchers.includes('namespace="$namespace"')), query);
});

const rules = (name) => alerts.find(({ alert }) => alert === name);

const scenario = (series, tests) => ({ interval: '30s', input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })), alert_rule_test: tests });

/** Where a file was written. */
function write(file, content) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(file, folder), stringify(content));
  return fileURLToPath(new URL(file, folder));
}

/** The metrics that an expression asks for, and the labels that it groups and joins by. */
function asks(expression) {
  const bare = expression.replace(/"[^"]*"/g, '').replace(/\{[^}]*\}|\[[^\]]*\]/g, '');
  const groups = /\b(?:by|on|without|ignoring)\s*\(([^)]*)\)/g;
  return {
    metrics: [...bare.replace(groups, '').matchAll(/\b([a-z][a-z_]+)\b(?!\s*\()/g)].map(([name]) => name).filter((name) => !['and', 'or', 'unless', 'sum', 'max'].includes(name)),
    labels: [...bare.matchAll(groups)].flatMap(([, labels]) => labels.split(',').map((label) => label.trim())).filter((label) => label !== 'le'),
  };
}
