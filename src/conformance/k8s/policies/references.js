// Names that one object has for another: all of them lead somewhere.
import { containers, each, of, one, operated, ours, pods, selects } from '../objects.js';
import { unknown } from '../settings.js';

const hasSecrets = (objects) => objects.some(({ kind }) => ['Secret', 'ExternalSecret'].includes(kind));
const complete = (targets) => (objects) => (hasSecrets(objects) ? targets(objects) : []);
const ports = (spec) => spec.containers.flatMap((container) => (container.ports ?? []).map((port) => port.containerPort));
const running = (objects) => [...pods(objects).map(({ labels, spec }) => ({ labels, ports: ports(spec) })), ...operated(objects)];
const named = ({ spec }, name) => spec.containers.some((container) => container.ports?.some((port) => port.name === name));

/** Keys of the ConfigMaps and Secrets that are made here, by others from what is here, or by the operator of the database. */
function keys(objects) {
  const made = { ConfigMap: new Map(), Secret: new Map() };
  for (const { kind, metadata, data } of of(objects, 'ConfigMap', 'Secret')) made[kind].set(metadata.name, Object.keys(data));
  for (const { spec: { target, data } } of of(objects, 'ExternalSecret')) {
    made.Secret.set(target.name, target.template ? Object.keys(target.template.data) : data.map((entry) => entry.secretKey));
  }
  for (const { metadata } of of(objects, 'Cluster')) made.Secret.set(`${metadata.name}-ca`, ['ca.crt']);
  return made;
}

/** Every place that names a ConfigMap or a Secret, with the keys that it wants of it. */
function wanted(objects) {
  const found = [];
  const add = (kind, name, ...names) => found.push({ name: `${kind} ${name} ${names}`, kind, object: name, keys: names });
  for (const { container, pod } of containers(objects)) {
    for (const { configMapRef } of container.envFrom ?? []) add('ConfigMap', configMapRef.name);
    for (const { valueFrom } of container.env ?? []) {
      if (valueFrom?.secretKeyRef) add('Secret', valueFrom.secretKeyRef.name, valueFrom.secretKeyRef.key);
      if (valueFrom?.configMapKeyRef) add('ConfigMap', valueFrom.configMapKeyRef.name, valueFrom.configMapKeyRef.key);
    }
    for (const { secret, configMap } of pod.spec.volumes ?? []) {
      if (secret) add('Secret', secret.secretName, ...(secret.items ?? []).map((item) => item.key));
      if (configMap) add('ConfigMap', configMap.name);
    }
  }
  for (const { spec: { bootstrap, managed } } of of(objects, 'Cluster')) {
    const logins = [(bootstrap.initdb ?? bootstrap.recovery).secret, ...managed.roles.map((role) => role.passwordSecret)];
    for (const { name } of logins) add('Secret', name, 'username', 'password');
    for (const { name, key } of bootstrap.initdb?.postInitApplicationSQLRefs.configMapRefs ?? []) add('ConfigMap', name, key);
  }
  for (const { spec } of of(objects, 'ObjectStore')) {
    for (const { name, key } of Object.values(spec.configuration.s3Credentials)) add('Secret', name, key);
  }
  return found;
}

const selectors = (objects) => [
  ...of(objects, 'Service').map(({ metadata, spec }) => ({ name: `Service ${metadata.name}`, selector: { matchLabels: spec.selector } })),
  ...of(objects, 'PodDisruptionBudget', 'Deployment', 'StatefulSet', 'PodMonitor').map(({ kind, metadata, spec }) => ({
    name: `${kind} ${metadata.name}`, selector: spec.selector,
  })),
  ...of(objects, 'Deployment').flatMap(({ spec }) => spec.template.spec.topologySpreadConstraints).map(({ topologyKey, labelSelector }) => ({
    name: topologyKey, selector: labelSelector,
  })),
  ...of(objects, 'NetworkPolicy').flatMap(({ metadata, spec }) => [spec, ...rules(spec).flatMap((rule) => [...(rule.from ?? []), ...(rule.to ?? [])])]
    .filter((peer) => peer.podSelector && !peer.namespaceSelector)
    .map((peer) => ({ name: `NetworkPolicy ${metadata.name}`, selector: peer.podSelector }))),
];
const rules = (spec) => [...(spec.ingress ?? []), ...(spec.egress ?? [])];

const targets = (objects) => of(objects, 'Service').flatMap(({ metadata, spec }) => spec.ports.map((port) => ({
  name: `Service ${metadata.name}: ${port.targetPort}`, port, selector: { matchLabels: spec.selector },
})));
const opened = (objects) => of(objects, 'NetworkPolicy').flatMap(({ metadata, spec }) => (spec.ingress ?? []).flatMap((rule) => rule.ports)
  .map((port) => ({ name: `${metadata.name} ${port.port}`, port, selector: spec.podSelector })));
const backends = (objects) => of(objects, 'HTTPRoute').flatMap((route) => route.spec.rules).flatMap((rule) => rule.backendRefs);

const settings = (objects) => of(objects, 'ConfigMap').filter(({ metadata }) => metadata.name.startsWith('graph-settings'));
const variables = (objects) => [
  ...settings(objects).flatMap(({ data }) => Object.keys(data)),
  ...containers(objects).filter(ours).flatMap(({ container }) => container.env.map(({ name }) => name)),
].map((name) => ({ name }));

/** The names by which databases are reached. */
const databases = (objects) => [
  ...of(objects, 'Service').map(({ metadata }) => metadata.name),
  ...of(objects, 'Cluster').flatMap(({ metadata }) => ['rw', 'ro', 'r'].map((kind) => `${metadata.name}-${kind}`)),
];
const hosts = ({ data }) => Object.entries(data).filter(([name]) => name.endsWith('JDBC_URL')).map(([, url]) => new URL(url.slice('jdbc:'.length)).hostname);

function unmounted({ spec, claims }) {
  const volumes = [...claims, ...(spec.volumes ?? []).map(({ name }) => name)];
  const mounted = spec.containers.flatMap((container) => container.volumeMounts.map(({ name }) => name));
  return volumes.sort().join() !== mounted.sort().join();
}

export default [
  each('selectors find something', selectors,
    ({ selector }, objects) => !running(objects).some(({ labels }) => selects(selector, labels)),
    ({ selector }) => (selector.matchLabels['app.kubernetes.io/component'] = 'sever')),
  each('the ports of services are ports of the pods that they find', targets,
    ({ port, selector }, objects) => !pods(objects).some((pod) => selects(selector, pod.labels) && named(pod, port.targetPort)),
    ({ port }) => (port.targetPort = 'htttp')),
  each('probes ask ports that there are', containers,
    ({ container }) => [container.startupProbe, container.livenessProbe, container.readinessProbe]
      .some((probe) => probe?.httpGet && !container.ports.some(({ name }) => name === probe.httpGet.port)),
    (_, objects) => (one(objects, 'Deployment').spec.template.spec.containers[0].readinessProbe.httpGet.port = 'htttp')),
  each('policies open ports that there are', opened,
    ({ port, selector }, objects) => !running(objects).some((pod) => selects(selector, pod.labels) && pod.ports.includes(port.port)),
    ({ port }) => (port.port = 8081)),
  each('the route leads to a port of a service', backends,
    ({ name, port }, objects) => !one(objects, 'Service', name)?.spec.ports.some((offered) => offered.port === port),
    (backend) => (backend.port = 80)),
  each('Prometheus finds a service and its port', (objects) => of(objects, 'ServiceMonitor'),
    ({ spec }, objects) => !of(objects, 'Service').some((service) => selects(spec.selector, service.metadata.labels ?? {})
      && service.spec.ports.some(({ name }) => name === spec.endpoints[0].port)),
    ({ spec }) => (spec.endpoints[0].port = 'metrics')),
  each('the autoscaler finds its deployment', (objects) => of(objects, 'HorizontalPodAutoscaler'),
    ({ spec: { scaleTargetRef: to } }, objects) => one(objects, to.kind, to.name)?.apiVersion !== to.apiVersion,
    ({ spec }) => (spec.scaleTargetRef.name = 'graph')),
  each('service accounts are there', pods, ({ spec }, objects) => !one(objects, 'ServiceAccount', spec.serviceAccountName),
    ({ spec }) => (spec.serviceAccountName = 'default')),
  each('what is mounted is a volume, and the other way round', pods, unmounted, ({ spec }) => spec.containers[0].volumeMounts.pop()),
  each('settings and secrets have the keys that are asked for', complete(wanted),
    ({ kind, object, keys: names }, objects) => {
      const made = keys(objects)[kind].get(object);
      return !made || !names.every((name) => made.includes(name));
    },
    (_, objects) => (one(objects, 'Deployment').spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key = 'user')),
  each('variables are settings of the service that can be set when it runs', variables, ({ name }) => unknown(name),
    (_, objects) => (settings(objects)[0].data.QUARKUS_DATASOURCE_JDBC_MAXSIZE = '1')),
  each('everything is in the namespace that is made', (objects) => objects.filter(({ kind }) => kind !== 'Namespace'),
    ({ metadata }, objects) => metadata.namespace !== one(objects, 'Namespace').metadata.name, (object) => (object.metadata.namespace = 'default')),
  each('the address of the database is a service of it', (objects) => settings(objects).filter(({ data }) => data.QUARKUS_DATASOURCE_JDBC_URL),
    (map, objects) => !hosts(map).every((host) => databases(objects).includes(host)),
    ({ data }) => (data.QUARKUS_DATASOURCE_JDBC_URL = data.QUARKUS_DATASOURCE_JDBC_URL.replace('graph-db', 'db'))),
];
