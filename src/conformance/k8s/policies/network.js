// Who may talk to whom, and what the world may ask for.
import { each, of, one } from '../objects.js';

const PUBLIC = ['/graphql', '/import', '/graphiql', '/.well-known/oauth-protected-resource'];
const policies = (objects) => of(objects, 'NetworkPolicy');
const spaces = (objects) => of(objects, 'Namespace');
const rules = (policy) => [...(policy.spec.ingress ?? []), ...(policy.spec.egress ?? [])];
const peers = (rule) => [...(rule.from ?? []), ...(rule.to ?? [])];
const level = (space, mode) => space.metadata.labels?.[`pod-security.kubernetes.io/${mode}`];
const open = (policy) => policies([policy]).filter(({ spec }) => spec.ingress?.some((rule) => rule.ports.some((port) => [8080, 9000].includes(port.port))));

/** From which namespaces a port of the servers is reached. */
const reach = (policy, number) => policy.spec.ingress.filter((rule) => rule.ports.some(({ port }) => port === number))
  .flatMap((rule) => rule.from.map((peer) => peer.namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'] ?? 'anywhere'));

export default [
  each('the namespace takes restricted pods only', spaces, (space) => ['enforce', 'audit', 'warn'].some((mode) => level(space, mode) !== 'restricted'),
    (space) => (space.metadata.labels['pod-security.kubernetes.io/enforce'] = 'baseline')),
  each('what no policy names is denied', spaces,
    (_, objects) => {
      const spec = one(objects, 'NetworkPolicy', 'default-deny')?.spec;
      return !spec || Object.keys(spec.podSelector).length > 0 || spec.policyTypes.join() !== 'Ingress,Egress' || spec.ingress || spec.egress;
    },
    (_, objects) => one(objects, 'NetworkPolicy', 'default-deny').spec.policyTypes.pop()),
  each('policies name peers and ports', policies, (policy) => rules(policy).some((rule) => peers(rule).length === 0 || !rule.ports?.length || rule.ports.some(({ port }) => !port)),
    (_, objects) => delete one(objects, 'NetworkPolicy', 'server').spec.ingress[0].ports),
  each('policies name single addresses, or pods by their labels', policies,
    (policy) => rules(policy).flatMap(peers).some((peer) => (peer.ipBlock ? !/\/(3[0-2]|2[4-9])$/.test(peer.ipBlock.cidr) : Object.keys(peer).length === 0)),
    (_, objects) => one(objects, 'NetworkPolicy', 'server').spec.ingress[0].from.push({ ipBlock: { cidr: '0.0.0.0/0' } })),
  each('policies state the direction of their rules', policies,
    ({ spec }) => ['ingress', 'egress'].some((way) => spec[way] && !spec.policyTypes.some((type) => type.toLowerCase() === way)),
    (_, objects) => (one(objects, 'NetworkPolicy', 'server').spec.policyTypes = ['Egress'])),
  each('the gateway reaches the API, Prometheus the metrics, nobody else either', (objects) => policies(objects).flatMap(open),
    (policy) => reach(policy, 8080).join() !== 'gateway' || reach(policy, 9000).join() !== 'monitoring',
    (policy) => policy.spec.ingress[0].from.push({ podSelector: {} })),
  each('the world may ask for the public paths only', (objects) => of(objects, 'HTTPRoute'),
    (route) => route.spec.rules.some((rule) => !rule.matches?.length || rule.matches.some(({ path }) => !PUBLIC.includes(path?.value)) || rule.backendRefs.some(({ port }) => port !== 8080)),
    (route) => route.spec.rules[0].matches.push({ path: { type: 'PathPrefix', value: '/q' } })),
  each('the world comes by TLS, to a name', (objects) => of(objects, 'HTTPRoute'),
    ({ spec }) => !spec.hostnames?.length || spec.hostnames.some((name) => name.includes('*')) || spec.parentRefs.some(({ sectionName }) => sectionName !== 'https'),
    (route) => delete route.spec.hostnames),
  each('services are reached from inside only', (objects) => of(objects, 'Service'), ({ spec }) => (spec.type ?? 'ClusterIP') !== 'ClusterIP' || spec.externalIPs,
    (service) => (service.spec.type = 'LoadBalancer')),
];
