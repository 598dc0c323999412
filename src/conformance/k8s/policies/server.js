// Serving without interruption: probes, roll-outs, stopping, scaling, and the migration before.
import { each, of, one } from '../objects.js';

const servers = (objects) => of(objects, 'Deployment');
const jobs = (objects) => of(objects, 'Job');
const settings = (objects) => objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.startsWith('graph-settings'));
const scalers = (objects) => of(objects, 'HorizontalPodAutoscaler');
const only = (owner) => owner.spec.template.spec.containers[0];
const wave = (object) => Number(object.metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);
const secrets = (owner) => only(owner).env.map((variable) => variable.valueFrom?.secretKeyRef?.name).filter(Boolean);
const isOwner = (name) => name.startsWith('graph-database-owner');
const production = (objects) => scalers(objects).filter(({ metadata }) => !metadata.namespace.endsWith('-dev'));

export default [
  each('a server is asked whether it has started, lives and is ready', servers,
    (server) => ['started', 'live', 'ready'].some((state, i) => [only(server).startupProbe, only(server).livenessProbe, only(server).readinessProbe][i]?.httpGet?.path !== `/q/health/${state}`),
    (server) => (only(server).livenessProbe.httpGet.path = '/q/health/ready')),
  each('a server serves while it is being forgotten, and has the time to finish', servers,
    (server, objects) => {
      const sleep = only(server).lifecycle?.preStop?.sleep?.seconds ?? 0;
      const shutdown = Number(settings(objects)[0].data.QUARKUS_SHUTDOWN_TIMEOUT);
      return sleep < 5 || !(shutdown > 10) || server.spec.template.spec.terminationGracePeriodSeconds < sleep + shutdown + 5;
    },
    (server) => (server.spec.template.spec.terminationGracePeriodSeconds = 20)),
  each('a roll-out takes no server away before another one is ready', servers,
    ({ spec: { strategy } }) => strategy.rollingUpdate?.maxUnavailable !== 0 || !(strategy.rollingUpdate.maxSurge >= 1),
    (server) => (server.spec.strategy.rollingUpdate.maxUnavailable = 1)),
  each('servers spread over nodes and zones, those of each version by themselves', servers,
    ({ spec }) => ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].some((key) => !spec.template.spec.topologySpreadConstraints?.some(
      (spread) => spread.topologyKey === key && spread.maxSkew === 1 && spread.matchLabelKeys?.includes('pod-template-hash'))),
    (server) => server.spec.template.spec.topologySpreadConstraints.pop()),
  each('the number of servers is the autoscaler\'s', servers, (server) => 'replicas' in server.spec, (server) => (server.spec.replicas = 1)),
  each('there are two servers at least', production, (scaler) => !(scaler.spec.minReplicas >= 2), (scaler) => (scaler.spec.minReplicas = 1)),
  each('nodes are drained one server at a time, also when servers are broken', servers,
    (server, objects) => {
      const budget = one(objects, 'PodDisruptionBudget')?.spec;
      return budget?.maxUnavailable !== 1 || budget.unhealthyPodEvictionPolicy !== 'AlwaysAllow';
    },
    (_, objects) => (one(objects, 'PodDisruptionBudget').spec.maxUnavailable = 0)),
  each('servers do not migrate, and share the buckets of callers', settings,
    ({ data }) => data.QUARKUS_FLYWAY_MIGRATE_AT_START !== 'false' || data.DUAL_USE_GRAPH_LIMITS_RATE_STORE !== 'postgresql',
    ({ data }) => (data.QUARKUS_FLYWAY_MIGRATE_AT_START = 'true')),
  each('the migration runs once and alone as the owner of the tables', jobs,
    (job) => job.spec.template.spec.restartPolicy !== 'Never' || job.spec.parallelism > 1 || !secrets(job).every(isOwner) || secrets(job).length !== 2
      || !only(job).env.some(({ name, value }) => name === 'QUARKUS_INIT_AND_EXIT' && value === 'true'),
    (job) => (job.spec.template.spec.restartPolicy = 'OnFailure')),
  each('a migration that fails is not tried again, a database that is not there yet is', jobs,
    ({ spec }) => !(spec.backoffLimit >= 6) || !spec.podFailurePolicy?.rules.some(({ action, onExitCodes }) => action === 'FailJob' && onExitCodes.values.join() === '1'),
    (job) => job.spec.podFailurePolicy.rules.pop()),
  each('servers are not the owner of the tables', servers, (server) => secrets(server).length !== 2 || secrets(server).some(isOwner),
    (server) => (only(server).env[0].valueFrom.secretKeyRef.name = 'graph-database-owner')),
  each('the migration comes before the servers and after everything else', jobs,
    (job, objects) => !objects.every((object) => object === job || (['Deployment', 'HorizontalPodAutoscaler'].includes(object.kind) ? wave(object) > wave(job) : wave(object) < wave(job)))
      || job.metadata.labels['app.kubernetes.io/component'] !== 'migration' || job.metadata.annotations['argocd.argoproj.io/hook-delete-policy'] !== 'BeforeHookCreation',
    (job) => (job.metadata.annotations['argocd.argoproj.io/sync-wave'] = '3')),
  each('job and servers run the same image', jobs, (job, objects) => only(job).image !== only(servers(objects)[0]).image, (job) => (only(job).image += '-old')),
];
