const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)

/** The sentences about the people in an exercise: who needs help, who speaks, who runs it. */
export const facilitatorPeople = {
  quietFor: (count: number) => `quiet ${count} min`,
  quietLong: (count: number) => `Nothing from this seat for ${minutes(count)}, with answers open`,
  lastActed: (count: number) => (count < 1 ? 'active just now' : `last active ${count} min ago`),
  seatMenu: (seat: string) => `Help ${seat}`,
  seatTime: 'More time for what this seat has open',
  seatSpeak: 'Send a private message',
  seatGive: 'Give this part to somebody else',
  seatGiveHelp:
    'When somebody leaves: the other person takes over every message and decision of this part, and keeps their own.',
  seatSwap: 'Swap parts with',
  seatSwapHelp: 'Both keep their place in the exercise and exchange their parts.',
  seatDo: { give: 'Give', swap: 'Swap' },
  seatBackHelp:
    'This part sits with somebody else now. To give it back, open that seat and swap with this one.',
  seatEmpty: 'part given away',
  seatFreeUp: 'Free this seat',
  seatFreeHelp:
    'For somebody who will not come back. Their link stops working; a new person can take the seat with the code and finds everything there.',
  seatChoose: 'Choose a person',
  gaveSeat: (count: number, name: string) => `${minutes(count)} more for ${name}.`,
  gavePart: (part: string, to: string) => `${part} now sits with ${to}.`,
  swapped: (a: string, b: string) => `${a} and ${b} have swapped parts.`,
  freed: (seat: string) => `${seat} is free. A new person can take it with the code.`,

  speak: 'Speak',
  speakTitle: 'Speak to players',
  speakHelp: 'It arrives at once, like any message. What you say as somebody outside is fiction.',
  speakAs: 'As',
  speakControl: 'Exercise control (you)',
  speakOther: 'Somebody else…',
  speakName: 'Name',
  speakBy: 'By',
  speakTo: 'To',
  speakText: 'Message',
  speakSubject: 'Subject',
  speakSubjectHint: 'Left empty, the first words of the message.',
  speakSend: 'Send now',
  speakNeedText: 'Write the message.',
  speakNeedName: 'Write who is speaking.',
  spoke: (who: string) => `Sent from ${who}.`,
  controlName: 'Exercise control',

  crew: 'Also running this',
  crewDoing: { edit: 'edits', 'fire-to': 'is about to fire', withdraw: 'is about to withdraw' },
  crewInject: (name: string, doing: string, number: number) => `${name} ${doing} inject ${number}`,
  crewNobodyName: 'Another facilitator',
  yourName: 'Your name for other facilitators',
  aloneNote: (seconds: number) =>
    `Play pauses by itself when no console has been open for ${seconds} seconds.`,
  pausedAlone:
    'Play paused by itself: no facilitator was connected. Press Resume when you are ready.',
  pausedUnattended:
    'Play paused by itself: the server had stopped. Nothing was lost. Press Resume when you are ready.',

  ready: 'Ready?',
  readySeats: (taken: number, all: number) => `Seats taken: ${taken} of ${all}`,
  readyPeople: (ready: number, all: number) => `Said they are ready: ${ready} of ${all}`,
  readySound: (heard: number, all: number) => `Sound heard: ${heard} of ${all}`,
  readySilent: (names: string) => `No sound: ${names}`,
  readyScreen: (count: number) =>
    count === 0
      ? 'Big screen not connected'
      : count === 1
        ? 'Big screen connected'
        : `${count} screens connected`,
  readyEvaluators: (count: number) =>
    count === 0 ? 'No evaluator connected' : `Evaluators connected: ${count}`,
  readyCrew: (count: number) => (count < 2 ? 'One console open (yours)' : `${count} consoles open`),
  readyDry: 'Dry run looked at',
  readyDryNot: 'Dry run not looked at yet',
  readyHelp: 'Nothing here stops you from starting.',

  dryRun: 'Dry run',
  dryRunHelp:
    'The machine plays the whole exercise once with players of its own, apart from yours: what comes when, and who is busy. Nothing of it reaches your players.',
  dryRunTeam: 'Players',
  dryRunTeams: { expert: 'Quick and sure', hesitant: 'Slow and unsure', silent: 'Nobody answers' },
  dryRunGo: 'Play it',
  dryRunBusy: 'Playing…',
  dryRunWatch: 'Watch it',
  dryRunWatching:
    'The machine plays on a luck of its own; yours stays a surprise. Press Play, or step. Look at any desk.',
  dryRunFailed: 'The dry run could not be played. Try again.',
  dryRunDone: (time: string, injects: number, answered: number, asked: number) =>
    `Ended at T+${time}. ${injects} injects went out; ${answered} of ${asked} decisions were answered in time.`,
  dryRunLoad: 'How busy each seat is',
  dryRunLoadHelp: 'Messages and decisions in every ten minutes of play.',
  dryRunIdle: (count: number) => `longest wait ${count} min`,
  dryRunWhen: 'What happens when',
  dryRunColumns: ['Time', 'What', 'Who'],
  dryRunInject: (number: number, title: string) => `Inject ${number}: ${title}`,
  dryRunAnswered: (number: number, title: string) => `Decision ${number} answered: ${title}`,
  dryRunLapsed: (number: number, title: string) => `Decision ${number}, time up: ${title}`,
  dryRunPhase: (title: string) => `Phase: ${title}`,
} as const
