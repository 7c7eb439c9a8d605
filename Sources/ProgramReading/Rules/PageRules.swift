import Diagnostics

/// Pages of a module.
extension Rule {
  static let textBeforeFirstPage = Rule(.M0550, .error, comesOf: [.headingThatIsNone])
  static let moduleWithoutPages = Rule(.M0551, .error, comesOf: [.headingThatIsNone])
  static let pageWithoutTitle = Rule(.M0552, .error)
  static let pageEmpty = Rule(
    .M0553, .error, comesOf: [.signsThatMakeAPage, .openContainer, .headingThatIsNone, .leftOutHTML])
  static let idReserved = Rule(.M0554, .error)
  static let idOfWindows = Rule(.M0564, .error)
}
