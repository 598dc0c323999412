// Hardening of everything that runs here: what "restricted" of the Pod Security Standards asks for, and more.
import { containers, each, of, ours, pods } from '../objects.js';

const own = (objects) => containers(objects).filter(ours);
const VOLUMES = ['name', 'configMap', 'emptyDir', 'secret'];
const probes = (container) => [container.startupProbe, container.livenessProbe, container.readinessProbe, ...Object.values(container.lifecycle ?? {})];

export default [
  each('pods run as somebody other than root', pods, ({ spec }) => spec.securityContext?.runAsNonRoot !== true || !(spec.securityContext.runAsUser > 0),
    ({ spec }) => (spec.securityContext.runAsUser = 0)),
  each('our containers run as 65532', own, ({ pod }) => pod.spec.securityContext.runAsUser !== 65532 || pod.spec.securityContext.runAsGroup !== 65532,
    ({ pod }) => (pod.spec.securityContext.runAsGroup = 0)),
  each('no container overrules who it runs as', containers, ({ container }) => 'runAsUser' in container.securityContext || 'runAsNonRoot' in container.securityContext,
    ({ container }) => (container.securityContext.runAsUser = 0)),
  each('system calls are filtered', pods, ({ spec }) => spec.securityContext.seccompProfile?.type !== 'RuntimeDefault',
    ({ spec }) => (spec.securityContext.seccompProfile.type = 'Unconfined')),
  each('no container gains privileges', containers, ({ container }) => container.securityContext?.allowPrivilegeEscalation !== false || container.securityContext.privileged,
    ({ container }) => delete container.securityContext.allowPrivilegeEscalation),
  each('no container has a capability', containers, ({ container }) => container.securityContext.capabilities?.drop?.join() !== 'ALL' || container.securityContext.capabilities.add,
    ({ container }) => (container.securityContext.capabilities.add = ['NET_RAW'])),
  each('root file systems are read-only', containers, ({ container }) => container.securityContext.readOnlyRootFilesystem !== true,
    ({ container }) => (container.securityContext.readOnlyRootFilesystem = false)),
  each('pods have no token of the Kubernetes API', pods, ({ spec }) => spec.automountServiceAccountToken !== false,
    ({ spec }) => delete spec.automountServiceAccountToken),
  each('service accounts give no token', (objects) => of(objects, 'ServiceAccount'), (account) => account.automountServiceAccountToken !== false,
    (account) => (account.automountServiceAccountToken = true)),
  each('services do not appear in the environment, where settings are', pods, ({ spec }) => spec.enableServiceLinks !== false,
    ({ spec }) => delete spec.enableServiceLinks),
  each('pods share nothing with their node', pods,
    ({ spec }) => spec.hostNetwork || spec.hostPID || spec.hostIPC || spec.containers.some((container) => container.ports?.some((port) => port.hostPort)),
    ({ spec }) => (spec.hostPID = true)),
  each('volumes are settings, secrets or scratch space of a bounded size', pods,
    ({ spec }) => (spec.volumes ?? []).some((volume) => Object.keys(volume).some((key) => !VOLUMES.includes(key)) || (volume.emptyDir && !volume.emptyDir.sizeLimit)),
    ({ spec }) => spec.volumes.push({ name: 'host', hostPath: { path: '/' } })),
  each('memory is limited to what is asked for, processor time is asked for and not limited', containers,
    ({ container: { resources } }) => !resources?.requests?.cpu || !resources.limits?.memory || resources.limits.memory !== resources.requests.memory || resources.limits.cpu,
    ({ container }) => delete container.resources.limits),
  each('images have a version', containers, ({ container: { image } }) => !/(:[^:/]+|@sha256:[0-9a-f]{64})$/.test(image) || image.endsWith(':latest'),
    ({ container }) => (container.image = 'dual-use-graph:latest')),
  each('our containers need no shell', own, ({ container }) => container.command || container.args || probes(container).some((probe) => probe?.exec),
    ({ container }) => (container.livenessProbe = { exec: { command: ['sh', '-c', 'true'] } })),
  each('no password stands in the environment of a template', containers, ({ container }) => (container.env ?? []).some((variable) => /PASSWORD|SECRET|TOKEN$/.test(variable.name) && 'value' in variable),
    ({ container }) => container.env.push({ name: 'QUARKUS_DATASOURCE_PASSWORD', value: 'secret' })),
];
