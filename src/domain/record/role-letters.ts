/** The letter that stands for a role, the same in every language. Apart from the schemas, which no packet page can carry. */
export const ROLE_LETTERS = { accountable: 'A', responsible: 'R', consulted: 'C', informed: 'I' } as const
