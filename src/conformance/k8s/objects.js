// Finding one's way in rendered objects.

export const of = (objects, ...kinds) => objects.filter((object) => kinds.includes(object.kind));

export const one = (objects, kind, name) => of(objects, kind).find((object) => name === undefined || object.metadata.name === name);

const OWNERS = ['Deployment', 'StatefulSet', 'Job'];

/** What runs: the templates of pods, with the kind and name of what makes them. */
export const pods = (objects) =>
  of(objects, ...OWNERS).map((owner) => ({
    name: `${owner.kind} ${owner.metadata.name}`,
    labels: owner.spec.template.metadata.labels,
    spec: owner.spec.template.spec,
    claims: (owner.spec.volumeClaimTemplates ?? []).map((claim) => claim.metadata.name),
  }));

export const containers = (objects) =>
  pods(objects).flatMap((pod) => pod.spec.containers.map((container) => ({ name: `${pod.name}, ${container.name}`, container, pod })));

/** Whether the container runs the image of this project. */
export const ours = ({ container }) => /(^|\/)dual-use-graph[:@]/.test(container.image);

/** The pods that the operator of the database will make. */
export const operated = (objects) =>
  of(objects, 'Cluster').map((cluster) => ({ labels: { 'cnpg.io/cluster': cluster.metadata.name }, ports: [5432, 8000, 9187] }));

/** Whether a label selector takes these labels; an empty one takes all. */
export function selects(selector, labels) {
  const exact = Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  return exact && (selector.matchExpressions ?? []).every(({ key, operator, values }) => {
    if (operator === 'Exists') return key in labels;
    if (operator === 'In') return values.includes(labels[key]);
    throw new Error(`no such operator here: ${operator}`);
  });
}

/** A policy that looks at each of some targets: `wrong` gives the finding for one, `spoil` makes one wrong. */
export const each = (name, targets, wrong, spoil) => ({
  name,
  find: (objects) => targets(objects).filter((target) => wrong(target, objects)).map((target) => target.name ?? target.metadata.name),
  applies: (objects) => targets(objects).length > 0,
  spoil: (objects) => spoil(targets(objects)[0], objects),
});
