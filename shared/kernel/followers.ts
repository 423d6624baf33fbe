/** Who decides the rest when one decision is taken otherwise: the recorded answers, or a machine team. */
export const followers = ['recorded', 'expert', 'hesitant', 'silent', 'random', 'reckless'] as const
