/** What the order of a tree is made from. */
export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly name: string;
}

/** Parents before their children, brothers by position. A node whose parent is not among them stands as a root. */
export function treeOrder<T extends TreeNode>(nodes: readonly T[]): readonly T[] {
  const present = new Set(nodes.map(({ id }) => id));
  const below = new Map<string | null, T[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && present.has(node.parentId) ? node.parentId : null;
    const brothers = below.get(parent);
    if (brothers === undefined) below.set(parent, [node]);
    else brothers.push(node);
  }
  for (const brothers of below.values())
    brothers.sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
  const ordered: T[] = [];
  const visit = (parent: string | null): void => {
    for (const node of below.get(parent) ?? []) {
      ordered.push(node);
      visit(node.id);
    }
  };
  visit(null);
  return ordered;
}
