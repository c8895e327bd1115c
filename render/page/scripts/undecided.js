// Why undecided claims are undecided: which are contested, and which wait on those.

import { components, shortestHostileCycle } from "./cycles.js";
import { rivalsOf } from "./suppositions.js";

/** @import { ArgumentMap, Claim, Link } from "./types.d.ts" */
/** @import { Labels } from "./fixpoint.js" */
/** @import { Values } from "./suppositions.js" */

/**
 * @typedef {object} Undecided
 * @property {(claim: Claim) => boolean} isContested
 * @property {(claim: Claim) => Claim[]} contestedBelow The contested claims that a claim ultimately waits on.
 * @property {(claim: Claim) => (Claim | Link)[]} cycle The shortest cycle with an attack or a contradiction.
 */

/**
 * @param {ArgumentMap} map
 * @param {Values} values
 * @param {Labels} labels
 * @returns {Undecided}
 */
export function undecidedOf(map, values, labels) {
  /**
   * The open claims and links that one bears on, and whether it weakens them.
   *
   * @param {Claim | Link} node
   */
  const bearsOn = (node) => stepsFrom(node, values).filter(({ to }) => labels.isOpen(to));

  const open = [...map.claims, ...map.links].filter(labels.isOpen);
  const steps = new Map(open.map((node) => [node, bearsOn(node)]));
  /** @param {Claim | Link} node */
  const stepsOf = (node) => steps.get(node) ?? [];
  const onCycles = /** @type {Set<Claim | Link>} */ (new Set());
  for (const group of components(open, (node) => stepsOf(node).map(({ to }) => to))) {
    const inside = new Set(group);
    const hurts = group.some((node) => stepsOf(node).some((step) => step.isHostile && inside.has(step.to)));
    if (hurts) for (const node of group) onCycles.add(node);
  }

  /** @param {Claim} claim */
  const isContested = (claim) => onCycles.has(claim) || (labels.isOpen(claim) && isLevel(labels, claim));
  return {
    isContested,
    contestedBelow: (claim) => {
      const found = /** @type {Set<Claim>} */ (new Set());
      const seen = /** @type {Set<Claim | Link>} */ (new Set([claim]));
      for (const node of seen) {
        if (node.kind === "claim" && isContested(node)) found.add(node);
        else for (const each of waitsFor(node, values, labels)) seen.add(each); // the loop comes to these, too
      }
      return map.claims.filter((each) => found.has(each));
    },
    cycle: (claim) =>
      onCycles.has(claim) && !isLevel(labels, claim) ? shortestHostileCycle(claim, stepsOf) : [],
  };
}

/**
 * Whether reasons of equal strength surely hold on both sides.
 *
 * @param {Labels} labels
 * @param {Claim} claim
 */
function isLevel(labels, claim) {
  const { surelyFor, surelyAgainst } = labels.strengths(claim);
  return surelyFor > 0 && surelyFor === surelyAgainst;
}

/**
 * Whether a reason in doubt of this strength can settle the verdict on an undecided claim.
 *
 * By weight it must exceed what surely holds on its own side and at least equal what surely holds on the other.
 * Where one standing objection is enough, any reason can, however weak, if none on its side surely holds.
 *
 * @param {Values} values
 * @param {Labels} labels
 * @param {Claim} claim
 * @param {number} strength
 * @param {boolean} speaksFor
 */
export function canSettle(values, labels, claim, strength, speaksFor) {
  const { surelyFor, surelyAgainst } = labels.strengths(claim);
  const mine = speaksFor ? surelyFor : surelyAgainst;
  const theirs = speaksFor ? surelyAgainst : surelyFor;
  return values.unopposed[claim.number] ? !mine : strength > mine && strength >= theirs;
}

/**
 * What a claim or a link bears on, and whether it weakens that. A backing bears on nothing.
 *
 * @param {Claim | Link} node
 * @param {Values} values
 * @returns {{ to: Claim | Link, isHostile: boolean }[]}
 */
function stepsFrom(node, values) {
  if (node.kind === "claim") {
    return [
      ...[...node.links, ...node.joined].map((to) => ({ to, isHostile: false })),
      ...rivalsOf(values, node).map((to) => ({ to, isHostile: true })),
    ];
  }
  const isBacking = node.supports && node.target.kind === "link";
  return isBacking ? [] : [{ to: node.target, isHostile: !node.supports }];
}

/**
 * The open claims and links that can settle an open claim or link.
 *
 * @param {Claim | Link} node
 * @param {Values} values
 * @param {Labels} labels
 * @returns {(Claim | Link)[]}
 */
function waitsFor(node, values, labels) {
  if (node.kind === "link") return [node.source, ...node.premises, ...node.undercuts].filter(labels.isOpen);
  /** @param {Link} link */
  const settles = (link) => canSettle(values, labels, node, values.weight[link.number], link.supports);
  /** @param {Claim} rival */
  const outweighs = (rival) => canSettle(values, labels, node, labels.strengths(rival).possiblyFor, false);
  return [
    ...node.into.filter((link) => labels.isOpen(link) && settles(link)),
    ...rivalsOf(values, node).filter((rival) => labels.isOpen(rival) && outweighs(rival)),
  ];
}
