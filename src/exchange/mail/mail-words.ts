/** Every word of the mail that brings a packet. One record a language, as on the page itself. */
export interface MailWords {
  readonly subject: (about: string, round: number, due: string | undefined) => string
  readonly hello: (name: string) => string
  readonly asks: (items: number, about: string, minutes: number) => string
  readonly how: string
  readonly due: (day: string) => string
  /** Of a copy to read. */
  readonly reading: {
    readonly subject: (about: string, round: number) => string
    readonly shows: (items: number, about: string) => string
    readonly how: string
  }
  /** In place of what the packet asks, where that is protected. */
  readonly protectedPacket: (about: string) => string
  readonly calendar: (about: string, round: number) => string
  readonly calendarHow: (file: string) => string
}

const english: MailWords = {
  subject: (about, round, due) =>
    `${about}: round ${round}${due === undefined ? '' : `, your answer by ${due}`}`,
  hello: name => `${name},`,
  asks: (items, about, minutes) =>
    `The attached page asks you about ${items} ${items === 1 ? 'item' : 'items'} of ${about}. It takes about ${minutes} minutes.`,
  how: 'Save the attachment and open it in a browser; it needs no network and installs nothing. Answer, press "Save my response", and send the saved file back as an answer to this mail.',
  due: day => `Please answer by ${day}. The date is attached for your calendar.`,
  reading: {
    subject: (about, round) => `${about}: round ${round}, for your information`,
    shows: (items, about) =>
      `The attached page shows you ${items} ${items === 1 ? 'item' : 'items'} of ${about}. Nothing is asked of you.`,
    how: 'Save the attachment and open it in a browser; it needs no network and installs nothing.',
  },
  protectedPacket: about =>
    `The attached page, ${about}, is protected with a passphrase. You get it by another way than this mail.`,
  calendar: (about, round) => `Answer: ${about}, round ${round}`,
  calendarHow: file =>
    `Open ${file} in a browser, answer, and send back the file that "Save my response" gives.`,
}

const german: MailWords = {
  subject: (about, round, due) =>
    `${about}: Runde ${round}${due === undefined ? '' : `, Ihre Antwort bis ${due}`}`,
  hello: name => `Guten Tag ${name},`,
  asks: (items, about, minutes) =>
    `die beigefügte Seite fragt Sie nach ${items} ${items === 1 ? 'Eintrag' : 'Einträgen'} aus ${about}. Das dauert etwa ${minutes} Minuten.`,
  how: 'Speichern Sie den Anhang und öffnen Sie ihn in einem Browser; er braucht kein Netz und installiert nichts. Antworten Sie, drücken Sie „Meine Antwort speichern“, und senden Sie die gespeicherte Datei als Antwort auf diese Mail zurück.',
  due: day => `Bitte antworten Sie bis ${day}. Der Termin liegt für Ihren Kalender bei.`,
  reading: {
    subject: (about, round) => `${about}: Runde ${round}, zu Ihrer Kenntnis`,
    shows: (items, about) =>
      `die beigefügte Seite zeigt Ihnen ${items} ${items === 1 ? 'Eintrag' : 'Einträge'} aus ${about}. Gefragt werden Sie nichts.`,
    how: 'Speichern Sie den Anhang und öffnen Sie ihn in einem Browser; er braucht kein Netz und installiert nichts.',
  },
  protectedPacket: about =>
    `die beigefügte Seite, ${about}, ist mit einer Passphrase geschützt. Sie erhalten sie auf anderem Weg als mit dieser Mail.`,
  calendar: (about, round) => `Antwort: ${about}, Runde ${round}`,
  calendarHow: file =>
    `Öffnen Sie ${file} in einem Browser, antworten Sie, und senden Sie die Datei zurück, die „Meine Antwort speichern“ ergibt.`,
}

/** The words of a mail in a language of the page; every other one gets English. */
export function mailWords(language: string): MailWords {
  return language === 'de' ? german : english
}
