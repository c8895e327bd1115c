// Cycles of directed graphs: strongly connected components, and the shortest cycle with a hostile step.

/**
 * The strongly connected components, each after those that can be reached from it. What `followersOf` names
 * beside the nodes is passed over. Source: Tarjan (1972), "Depth-first search and linear graph algorithms".
 *
 * @template Node
 * @param {readonly Node[]} nodes
 * @param {(node: Node) => readonly Node[]} followersOf
 * @returns {Node[][]}
 */
export function components(nodes, followersOf) {
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const followers = nodes.map(followersOf);
  const tried = new Int32Array(nodes.length); // of each node, how many of its followers
  const index = new Int32Array(nodes.length); // the order of discovery, from 1; 0 if not discovered
  const low = new Int32Array(nodes.length);
  const done = new Uint8Array(nodes.length);
  const stack = /** @type {number[]} */ ([]);
  const path = /** @type {number[]} */ ([]);
  const found = /** @type {Node[][]} */ ([]);
  let discovered = 0;
  for (let root = 0; root < nodes.length; root += 1) {
    if (!index[root]) path.push(root);
    while (path.length) {
      const node = /** @type {number} */ (path.at(-1));
      if (!index[node]) {
        discovered += 1;
        index[node] = low[node] = discovered;
        stack.push(node);
      }
      if (tried[node] < followers[node].length) {
        const follower = numbers.get(followers[node][tried[node]]);
        tried[node] += 1;
        if (follower === undefined || done[follower]) continue;
        if (index[follower]) low[node] = Math.min(low[node], index[follower]);
        else path.push(follower);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above], low[node]);
      if (low[node] === index[node]) {
        const group = stack.splice(stack.lastIndexOf(node));
        for (const each of group) done[each] = 1;
        found.push(group.map((each) => nodes[each]));
      }
    }
  }
  return found;
}

/**
 * The shortest cycle through `start` that contains a hostile step, `start` first; [] if there is none. A node can
 * occur twice, before and after that step. By breadth-first search over pairs of a node and whether a hostile
 * step led there.
 *
 * @template Node
 * @param {Node} start
 * @param {(node: Node) => readonly { to: Node, isHostile: boolean }[]} stepsFrom
 * @returns {Node[]}
 */
export function shortestHostileCycle(start, stepsFrom) {
  /** @typedef {{ node: Node, isHostile: boolean, before: Reached | null }} Reached */
  const peaceful = new Set([start]);
  const hostile = /** @type {Set<Node>} */ (new Set());
  const todo = /** @type {Reached[]} */ ([{ node: start, isHostile: false, before: null }]);
  for (const before of todo) {
    for (const step of stepsFrom(before.node)) {
      const isHostile = before.isHostile || step.isHostile;
      if (isHostile && step.to === start) {
        const cycle = /** @type {Node[]} */ ([]);
        for (let at = /** @type {Reached | null} */ (before); at; at = at.before) cycle.unshift(at.node);
        return cycle;
      }
      const seen = isHostile ? hostile : peaceful;
      if (!seen.has(step.to)) {
        seen.add(step.to);
        todo.push({ node: step.to, isHostile, before });
      }
    }
  }
  return [];
}
