// The database: who logs in how, what is lost when an instance is, and how many connections there are.
import { each, of, one, pods } from '../objects.js';

const clusters = (objects) => of(objects, 'Cluster');
const settings = (objects) => objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.startsWith('graph-settings'));
const withDatabase = (objects) => settings(objects).filter(() => clusters(objects).length > 0 || one(objects, 'StatefulSet'));
const production = (objects) => clusters(objects).filter(({ metadata }) => metadata.namespace === 'dual-use-graph');
const urls = ({ data }) => Object.entries(data).filter(([name]) => name.endsWith('JDBC_URL')).map(([, value]) => value);
const created = (objects) => clusters(objects).filter((cluster) => cluster.spec.bootstrap.initdb);

function maximum(objects) {
  const cluster = clusters(objects)[0]?.spec.postgresql.parameters.max_connections;
  const alone = pods(objects).flatMap(({ spec }) => spec.containers[0].args ?? []).find((argument) => argument.startsWith('max_connections='));
  return Number(cluster ?? alone.split('=')[1]);
}

export default [
  each('no database is started but for development', (objects) => of(objects, 'Namespace').filter(({ metadata }) => /^dual-use-graph(-staging)?$/.test(metadata.name) && clusters(objects).length > 0),
    (_, objects) => of(objects, 'StatefulSet', 'Secret').length > 0,
    (_, objects) => objects.push({ kind: 'Secret', metadata: { name: 'graph-database' } })),
  each('all connections of all replicas fit, those of a roll-out and of the operator too', withDatabase,
    ({ data }, objects) => {
      const replica = Number(data.QUARKUS_DATASOURCE_JDBC_MAX_SIZE) + Number(data.QUARKUS_DATASOURCE_READ_JDBC_MAX_SIZE) + 1;
      const replicas = one(objects, 'HorizontalPodAutoscaler').spec.maxReplicas + one(objects, 'Deployment').spec.strategy.rollingUpdate.maxSurge;
      return !(replica * replicas + 10 <= maximum(objects));
    },
    ({ data }) => (data.QUARKUS_DATASOURCE_READ_JDBC_MAX_SIZE = '100')),
  each('production keeps what it acknowledged when an instance is lost', production,
    ({ spec }) => spec.instances < 3 || spec.postgresql.synchronous?.number < 1 || spec.postgresql.synchronous?.dataDurability !== 'required'
      || !spec.affinity.enablePodAntiAffinity || spec.affinity.podAntiAffinityType !== 'required',
    ({ spec }) => (spec.postgresql.synchronous.dataDurability = 'preferred')),
  each('nobody logs in as a superuser', clusters, ({ spec }) => spec.enableSuperuserAccess !== false || spec.managed.roles.some((role) => role.superuser || role.createdb || role.createrole),
    ({ spec }) => (spec.managed.roles[0].superuser = true)),
  each('clients connect encrypted, to a server whose certificate they check', clusters,
    ({ spec }, objects) => settings(objects).flatMap(urls).some((url) => !url.includes('sslmode=verify-full&sslrootcert=/')) || spec.postgresql.pg_hba.at(-1) !== 'host all all all reject'
      || !spec.postgresql.pg_hba.slice(0, -1).every((line) => /^hostssl graph .* scram-sha-256$/.test(line)),
    ({ spec }) => spec.postgresql.pg_hba.unshift('host all all all md5')),
  each('every moment can be restored', clusters,
    (cluster, objects) => {
      const archiver = cluster.spec.plugins?.find((plugin) => plugin.isWALArchiver);
      const store = of(objects, 'ObjectStore').find(({ metadata }) => metadata.name === archiver?.parameters.barmanObjectName);
      const schedule = of(objects, 'ScheduledBackup').find(({ spec }) => spec.cluster.name === cluster.metadata.name);
      return !store?.spec.retentionPolicy || schedule?.spec.method !== 'plugin' || schedule.spec.schedule.split(' ').length !== 6;
    },
    ({ spec }) => (spec.plugins[0].isWALArchiver = false)),
  each('the database knows letters beyond ASCII', created,
    ({ spec: { bootstrap: { initdb } } }) => initdb.encoding !== 'UTF8' || initdb.localeCType !== 'C.UTF-8',
    ({ spec }) => delete spec.bootstrap.initdb.localeCType),
];
