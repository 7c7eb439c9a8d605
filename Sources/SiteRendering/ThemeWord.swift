/// The words and sentences that the pages themselves bring, by their keys in the theme's words files.
///
/// A text may have places as `{n}`. Every other key of a words file belongs to the scripts.
public enum ThemeWord: String, Sendable, CaseIterable {
  // The language
  case languageName = "language-name"
  case dateInWords = "date-in-words"
  case month1 = "month-1"
  case month2 = "month-2"
  case month3 = "month-3"
  case month4 = "month-4"
  case month5 = "month-5"
  case month6 = "month-6"
  case month7 = "month-7"
  case month8 = "month-8"
  case month9 = "month-9"
  case month10 = "month-10"
  case month11 = "month-11"
  case month12 = "month-12"

  // The frame of every page
  case skipToContent = "skip-to-content"
  case leavePage = "leave-page"
  case leaveHint = "leave-hint"
  case leaveTwo = "leave-two"
  case leaveOne = "leave-one"
  case leaveLate = "leave-late"
  case mainMenu = "main-menu"
  case myPage = "my-page"
  case search
  case helpNow = "help-now"
  case draft
  case draftNote = "draft-note"
  case panicNow = "panic-now"
  case aboutAndPrivacy = "about-and-privacy"
  case giveFeedback = "give-feedback"
  case accessibilityStatement = "accessibility-statement"

  // The front page and the programs'
  case frontTitle = "front-title"
  case frontLead = "front-lead"
  case promisePrivateTitle = "promise-private-title"
  case promisePrivate = "promise-private"
  case promiseTimeTitle = "promise-time-title"
  case promiseTime = "promise-time"
  case promiseTalkTitle = "promise-talk-title"
  case promiseTalk = "promise-talk"
  case comingLater = "coming-later"
  case start
  case goOn = "go-on"
  case aboutMinutes = "about-minutes"
  case opensAfter = "opens-after"
  case opensDaysAfter = "opens-days-after"
  case opensDayAfter = "opens-day-after"
  case audienceAge = "audience-age"
  case audienceRelatives = "audience-relatives"
  case audienceParents = "audience-parents"
  case audienceGuides = "audience-guides"
  case audienceAuthors = "audience-authors"
  case intendedUse = "intended-use"
  case takeAlong = "take-along"
  case takeAlongText = "take-along-text"
  case downloadProgram = "download-program"
  case fileWithoutScript = "file-without-script"
  case filmNotInFile = "film-not-in-file"
  case soundNotInFile = "sound-not-in-file"
  case seeOnTheWeb = "see-on-the-web"
  case whoMadeIt = "who-made-it"
  case writtenBy = "written-by"
  case reviewedBy = "reviewed-by"
  case contentVersion = "content-version"
  case sources

  // Modules and their pages
  case youAreHere = "you-are-here"
  case frontPage = "front-page"
  case moduleNumber = "module-number"
  case pageNumber = "page-number"
  case pagesOfModule = "pages-of-module"
  case previousAndNext = "previous-and-next"
  case previous
  case next
  case finish
  case pageInOtherLanguage = "page-in-other-language"
  case partInOtherLanguage = "part-in-other-language"

  // Text
  case note
  case tip
  case important
  case caution
  case example
  case summary
  case homework
  case showMore = "show-more"
  case forRelatives = "for-relatives"
  case tableOf = "table-of"
  case footnotes
  case footnoteNumber = "footnote-number"
  case footnoteBack = "footnote-back"
  case captions
  case transcript
  case notAnsweredYet = "not-answered-yet"

  // Quizzes
  case quiz
  case chooseSeveral = "choose-several"
  case choosePartner = "choose-partner"
  case yourAnswer = "your-answer"
  case showSolution = "show-solution"

  // Exercises
  case exercise
  case diary
  case privacyNote = "privacy-note"
  case readAboutPrivacy = "read-about-privacy"
  case notKeptWithoutScript = "not-kept-without-script"
  case somethingElse = "something-else"
  case somethingElseHere = "something-else-here"
  case optionsFromOwn = "options-from-own"
  case optionsFromOwnLink = "options-from-own-link"
  case lineNumber = "line-number"
  case hours
  case minutes
  case lengthMinutes = "length-minutes"
  case lengthSeconds = "length-seconds"
  case plotWithoutScript = "plot-without-script"
  case yourCircle = "your-circle"
  case yourDiamond = "your-diamond"
  case yourLadder = "your-ladder"
  case yourBeforeAfter = "your-before-after"
  case yourABC = "your-abc"
  case yourPlan = "your-plan"
  case yourSafetyPlan = "your-safety-plan"
  case yourCopingCard = "your-coping-card"
  case yourLog = "your-log"
  case yourWeek = "your-week"
  case yourSleepDiary = "your-sleep-diary"
  case yourSleepWindow = "your-sleep-window"
  case windowBefore = "window-before"
  case windowAgreed = "window-agreed"
  case windowOff = "window-off"
  case windowAskFirst = "window-ask-first"
  case windowUnanswered = "window-unanswered"
  case windowAgain = "window-again"
  case windowUnknown = "window-unknown"
  case windowYes = "window-yes"
  case windowLow = "window-low"
  case windowCleared = "window-cleared"
  case answerYes = "answer-yes"
  case answerNo = "answer-no"
  case answerUnknown = "answer-unknown"
  case cautionAge = "caution-age"
  case cautionSleepiness = "caution-sleepiness"
  case cautionDriving = "caution-driving"
  case cautionShifts = "caution-shifts"
  case cautionChildren = "caution-children"
  case cautionEpilepsy = "caution-epilepsy"
  case cautionBipolar = "caution-bipolar"
  case cautionPsychosis = "caution-psychosis"
  case cautionApnoea = "caution-apnoea"
  case cautionNarcolepsy = "caution-narcolepsy"
  case cautionSleepwalking = "caution-sleepwalking"
  case cautionPhase = "caution-phase"
  case cautionPregnancy = "caution-pregnancy"
  case cautionFalls = "caution-falls"
  case cautionIllness = "caution-illness"
  case cautionMedicine = "caution-medicine"
  case cautionAlcohol = "caution-alcohol"
  case cautionLow = "caution-low"
  case windowSleep = "window-sleep"
  case windowInBed = "window-in-bed"
  case windowGoToBed = "window-go-to-bed"
  case windowGetUp = "window-get-up"
  case windowToDiary = "window-to-diary"
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  case placeTrigger = "place-trigger"
  case placeThought = "place-thought"
  case placeBody = "place-body"
  case placeAction = "place-action"
  case placeFeeling = "place-feeling"
  case placeSteps = "place-steps"
  case placeOwnSteps = "place-own-steps"
  case placeBefore = "place-before"
  case placeAfter = "place-after"
  case placeEvent = "place-event"
  case placeBelief = "place-belief"
  case placeConsequence = "place-consequence"
  case placeSigns = "place-signs"
  case placePeople = "place-people"
  case placePlaces = "place-places"
  case placeProfessionals = "place-professionals"
  case placeSurroundings = "place-surroundings"
  case placeReminder = "place-reminder"
  case placePrediction = "place-prediction"
  case placeFear = "place-fear"
  case placeOutcome = "place-outcome"

  // What is made for paper
  case summaries
  case summariesLead = "summaries-lead"
  case talkTitle = "talk-title"
  case talkLead = "talk-lead"
  case talkWish = "talk-wish"
  case talkWithoutScript = "talk-without-script"

  // Questionnaires
  case measure
  case measureContact = "measure-contact"
  case measureCrisis = "measure-crisis"
  case firstHelp = "first-help"
  case firstHelpMore = "first-help-more"
  case firstHelpTalk = "first-help-talk"
  case firstHelpOr = "first-help-or"
  case firstHelpWrite = "first-help-write"
  case firstHelpChat = "first-help-chat"
  case firstHelpUrgent = "first-help-urgent"
  case measureInOtherLanguage = "measure-in-other-language"
  case wasThisUseful = "was-this-useful"
  case notUseful = "not-useful"
  case veryUseful = "very-useful"

  // Help
  case helpLead = "help-lead"
  case chatAt = "chat-at"
  case forUnder18 = "for-under-18"
  case for18To25 = "for-18-25"
  case forViolence = "for-violence"
  case numbersVerified = "numbers-verified"
  case numbersNotVerified = "numbers-not-verified"
  case panicBreathe = "panic-breathe"
  case helpHere = "help-here"

  // Panic
  case panicTab = "panic-tab"
  case breathPause = "breath-pause"
  case breatheIn = "breathe-in"
  case breatheOut = "breathe-out"
  case talkToSomebody = "talk-to-somebody"

  // One's own page
  case meLead = "me-lead"
  case meWithoutScript = "me-without-script"

  // Search
  case searchLabel = "search-label"
  case searchWithoutScript = "search-without-script"
  case searchCrisis = "search-crisis"
  case searchOverdose = "search-overdose"
  case searchLife = "search-life"
  case searchViolence = "search-violence"
  case searchTalk = "search-talk"
  case searchPrograms = "search-programs"
  case allPages = "all-pages"

  // About
  case aboutLead = "about-lead"
  case aboutDelete = "about-delete"
  case aboutContent = "about-content"
  case publisher
  case aboutDrafts = "about-drafts"
  case aboutMeasures = "about-measures"
  case licence
  case wordingChecked = "wording-checked"
  case wordingNotChecked = "wording-not-checked"
  case accessibility
  case accessibilityText = "accessibility-text"

  // Feedback
  case feedbackLead = "feedback-lead"
  case feedbackNotHelpTitle = "feedback-not-help-title"
  case feedbackNotHelp = "feedback-not-help"
  case feedbackWithPage = "feedback-with-page"
  case feedbackSubject = "feedback-subject"
  case feedbackNoAddress = "feedback-no-address"
  case writeMail = "write-mail"

  // 404.html
  case missingTitle = "missing-title"
  case missingLead = "missing-lead"
  case offlineTitle = "offline-title"
  case offlineLead = "offline-lead"
  case toFrontPage = "to-front-page"

  /// The days of the week.
  static let weekdays: [ThemeWord] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]

  /// The names of the months, January first.
  static let months: [ThemeWord] = [
    .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10, .month11,
    .month12,
  ]
}
