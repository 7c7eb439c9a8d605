import Diagnostics
import ProgramModel

/// What a new questionnaire says. Its items are made up: nobody's instrument is quoted from memory.
enum MeasureText {
  static func text(title: String, id: Identifier, in language: Words.Language) -> String {
    language == .nb ? bokmål(YAMLText.line(title), id) : english(YAMLText.line(title), id)
  }

  private static func bokmål(_ title: String, _ id: Identifier) -> String {
    """
    ---
    title: \(title)
    # Hvem som har laget skjemaet, og hvor det er beskrevet. Leseren finner det på siden om kilder.
    source: Skriv hvem som har laget skjemaet, året og hvor det står.
    # Er det fritt å bruke? Er det ikke det, trenger dere en avtale før dere legger det ut.
    licence: Skriv hva som gjelder for bruk av skjemaet.
    # Hvem som har sammenlignet hvert ord med rettighetshaverens eget skjema, og når. «no» til noen har gjort det.
    checked: no
    # Spørsmålet som gjelder for alle punktene.
    period: Hvor ofte har dette passet for deg de siste sju dagene?
    # Svarene, med poengene foran.
    options:
      - 0: Aldri
      - 1: Noen ganger
      - 2: Ofte
    # sum, mean (gjennomsnitt) eller et regnestykke, som sum * 4. Punkter som skal snus, står slik: reversed: [3]
    score: sum
    # Så mange punkter kan stå uten svar før det ikke blir regnet ut noen skår.
    missing: 0
    # Alle mulige poengsummer må være med, uten hull. Leseren ser bare det som står i say, aldri navnet.
    bands:
      - 0-2: {name: lav, say: "Skriv hva en lav skår kan bety, rolig og uten tall."}
      - 3-4: {name: middels, say: "Skriv hva en middels skår kan bety, og hva leseren kan prøve."}
      - 5-6: {name: høy, say: "Skriv hva en høy skår kan bety, og hvem leseren kan snakke med.", show: contact}
    # Spør skjemaet om selvskading eller tanker om å dø? Da må krisenumrene vises (9 er nummeret på punktet):
    # alerts: [{when: item.9 >= 1, show: crisis}]
    # Når ordlyden er kontrollert, låser du den med validated: true. mestring check sier hva som skal stå etter fingerprint.
    ---

    1. Bytt ut denne linjen med det første punktet, ord for ord.
    2. Bytt ut denne med det andre.
    3. Bytt ut denne med det tredje, og legg til så mange det er.

    """
  }

  private static func english(_ title: String, _ id: Identifier) -> String {
    """
    ---
    title: \(title)
    # Who made the questionnaire, and where it is described. The reader finds it on the page of sources.
    source: Write who made the questionnaire, the year and where it was published.
    # Is it free to use? If it isn't, you need an agreement before you publish it.
    licence: Write what the terms of use are.
    # Who has compared every word with the rights holder's own form, and when. “no” until somebody has.
    checked: no
    # The question that goes for all items.
    period: How often has this been true for you in the last seven days?
    # The answers, with their points in front.
    options:
      - 0: Never
      - 1: Sometimes
      - 2: Often
    # sum, mean, or a calculation as sum * 4. Items that are scored the other way round are written as reversed: [3]
    score: sum
    # So many items may be left unanswered before no score is given.
    missing: 0
    # Every possible score must be in here, without gaps. The reader sees only what say says, never the name.
    bands:
      - 0-2: {name: low, say: "Write what a low score may mean, calmly and without numbers."}
      - 3-4: {name: moderate, say: "Write what a moderate score may mean, and what the reader can try."}
      - 5-6: {name: high, say: "Write what a high score may mean, and whom the reader can talk to.", show: contact}
    # Does it ask about self-harm or thoughts of dying? Then the help lines must be shown (9 is the item's number):
    # alerts: [{when: item.9 >= 1, show: crisis}]
    # When the wording has been checked, lock it with validated: true. mestring check says what to write for fingerprint.
    ---

    1. Replace this line with the first item, word for word.
    2. Replace this one with the second.
    3. Replace this one with the third, and add as many as there are.

    """
  }
}
