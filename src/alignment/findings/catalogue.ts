/** How much a finding weighs: an error breaks a line of sight, a warning weakens the plan, a hint asks for a second look. */
export type Severity = 'error' | 'warning' | 'hint'

/** What somebody can do about a finding from where it is shown. */
export type Remedy =
  | 'link'
  | 'owner'
  | 'lead'
  | 'fields'
  | 'reword'
  | 'set-aside'
  | 'merge'
  | 'hand-over'
  | 'weigh'
  | 'displace'
  | 'answer'

/** A rule of the catalogue. */
export interface Rule {
  readonly severity: Severity
  /** What the rule looks for, as a heading. */
  readonly title: string
  /** In one sentence, why it matters. */
  readonly why: string
  readonly remedies: readonly Remedy[]
}

/**
 * The catalogue of automatic checks with their ids and severities. Source: domain, 1.19; C31 to C34 and C39 belong to the
 * running year and to the cascade.
 */
export const RULES = {
  C01: {
    severity: 'error',
    title: 'Breakthrough without a goal',
    why: 'Nothing is done this year for what was promised for the years ahead.',
    remedies: ['link', 'set-aside'],
  },
  C02: {
    severity: 'error',
    title: 'Goal without a breakthrough',
    why: 'Work on it moves nothing that was set for the years ahead.',
    remedies: ['link', 'set-aside'],
  },
  C03: {
    severity: 'error',
    title: 'Goal without a priority',
    why: 'A strategy that nobody carries out stays a wish.',
    remedies: ['link', 'set-aside'],
  },
  C04: {
    severity: 'error',
    title: 'Priority without a goal',
    why: 'It takes people and money and moves no goal.',
    remedies: ['link', 'set-aside'],
  },
  C05: {
    severity: 'error',
    title: 'Priority without a metric',
    why: 'Nobody can see whether the work is working.',
    remedies: ['link'],
  },
  C06: {
    severity: 'warning',
    title: 'Metric that measures no priority',
    why: 'A figure that no work moves is only reported.',
    remedies: ['link', 'set-aside'],
  },
  C07: {
    severity: 'warning',
    title: 'Metric without a breakthrough',
    why: 'Its owner cannot say which breakthrough the figure moves.',
    remedies: ['link'],
  },
  C08: {
    severity: 'warning',
    title: 'Breakthrough without a metric',
    why: 'No figure tells during the year whether it comes closer.',
    remedies: ['link'],
  },
  C09: {
    severity: 'warning',
    title: 'Breakthrough reached only through weak marks',
    why: 'A chain is as strong as its weakest link.',
    remedies: ['link'],
  },
  C10: {
    severity: 'hint',
    title: 'Work and figures lead to different breakthroughs',
    why: 'What the metrics of a priority serve should be what its goals serve.',
    remedies: ['link'],
  },
  C11: {
    severity: 'error',
    title: 'Priority that nobody is accountable for',
    why: 'What belongs to everybody is done by nobody.',
    remedies: ['lead'],
  },
  C12: {
    severity: 'error',
    title: 'Priority with more than one accountable',
    why: 'Two who answer for one thing wait for each other.',
    remedies: ['lead'],
  },
  C13: {
    severity: 'warning',
    title: 'Owner who carries too much',
    why: 'Overload shows only when things slip.',
    remedies: ['hand-over'],
  },
  C14: {
    severity: 'hint',
    title: 'Person without any part',
    why: 'Either a role is missing, or the name is left over.',
    remedies: ['lead'],
  },
  C15: {
    severity: 'warning',
    title: 'Lead is no named person',
    why: 'A department or an empty post cannot be asked.',
    remedies: ['lead'],
  },
  C16: {
    severity: 'error',
    title: 'Metric that is not complete',
    why: 'Without owner, target, baseline, unit and direction a figure cannot be agreed on.',
    remedies: ['fields', 'owner'],
  },
  C17: {
    severity: 'warning',
    title: 'Target that cannot be right',
    why: 'A target that is text, reached already, or against its direction measures nothing.',
    remedies: ['fields'],
  },
  C18: {
    severity: 'hint',
    title: 'Measured less than monthly',
    why: 'A monthly review needs a figure each month.',
    remedies: ['fields'],
  },
  C19: {
    severity: 'warning',
    title: 'List longer than its limit',
    why: 'Who follows everything follows nothing.',
    remedies: ['set-aside'],
  },
  C20: {
    severity: 'warning',
    title: 'Corner with too many marks',
    why: 'Where everything is linked, a mark says nothing.',
    remedies: ['link'],
  },
  C21: {
    severity: 'hint',
    title: 'Marked against everything',
    why: 'Something that helps everything is seldom looked at closely.',
    remedies: ['link'],
  },
  C22: {
    severity: 'hint',
    title: 'Nearly the same twice',
    why: 'Two rows for one thing split its marks and its owners.',
    remedies: ['merge', 'reword'],
  },
  C23: {
    severity: 'warning',
    title: 'Two targets for one quantity',
    why: 'Two goals that name different figures cannot both be met.',
    remedies: ['reword', 'fields'],
  },
  C24: {
    severity: 'hint',
    title: 'Vague wording',
    why: 'At the end of the year nobody can tell whether it was reached.',
    remedies: ['reword', 'fields'],
  },
  C25: {
    severity: 'hint',
    title: 'Too narrow',
    why: 'Counting an activity rewards doing it, not what it is for.',
    remedies: ['reword'],
  },
  C26: {
    severity: 'hint',
    title: 'Metrics that are not balanced',
    why: 'One view of the business, or figures that come too late, steer one-sidedly.',
    remedies: ['fields'],
  },
  C27: {
    severity: 'hint',
    title: 'Priority that reads like a to-do',
    why: 'A priority needs an outcome and room to find the way there.',
    remedies: ['reword', 'fields'],
  },
  C28: {
    severity: 'hint',
    title: 'Most of the way left to the end',
    why: 'A gap that the last year has to close is seldom closed.',
    remedies: ['fields'],
  },
  C29: {
    severity: 'warning',
    title: 'Open in catch-ball',
    why: 'Silence must not be taken for consent.',
    remedies: ['answer'],
  },
  C30: {
    severity: 'hint',
    title: 'Accepted without a word',
    why: 'A plan that nobody questions was perhaps not read.',
    remedies: ['answer'],
  },
  C35: {
    severity: 'hint',
    title: 'One department for a matter of several',
    why: 'Who is affected and has no part will find out late.',
    remedies: ['lead'],
  },
  C36: {
    severity: 'warning',
    title: 'Weights do not add up to 100',
    why: 'Shares of a whole have to make up the whole.',
    remedies: ['weigh'],
  },
  C37: {
    severity: 'hint',
    title: 'Added during the year without giving anything up',
    why: 'What comes on top takes its time from something that was promised.',
    remedies: ['displace'],
  },
  C38: {
    severity: 'hint',
    title: 'Two sources disagree about a link',
    why: 'One side counts on a contribution that the other does not see.',
    remedies: ['link'],
  },
  C40: {
    severity: 'warning',
    title: 'Asked without a why',
    why: 'A target without a reason cannot be judged by who has to reach it.',
    remedies: ['fields'],
  },
  C41: {
    severity: 'warning',
    title: 'Parent target not covered',
    why: 'What the parts promise does not make up what the whole promises.',
    remedies: ['fields'],
  },
} as const satisfies Readonly<Record<string, Rule>>

export type RuleId = keyof typeof RULES
