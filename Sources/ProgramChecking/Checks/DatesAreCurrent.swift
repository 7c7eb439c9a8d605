import Diagnostics
import ProgramModel
import Source

/// Promises with a date are kept: a review that is due has been done, and crisis lines were rung within a year.
enum DatesAreCurrent {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let today = context.today else { return [] }
    // What isn't translated stands in several editions with the review of its source.
    var told: Set<SourceSpan> = []
    return program.editions.flatMap { [$0.front.reviewed] + $0.modules.map(\.reviewed) }.compactMap {
      review in
      guard let next = review?.next, let day = CalendarDay(next), day < today, let span = review?.nextSpan,
        told.insert(span).inserted
      else { return nil }
      return Diagnostic(.reviewDue, at: span, ["date": .text(next)])
    }
  }

  static func checkSites(in context: CheckContext) -> [Diagnostic] {
    guard let today = context.today else { return [] }
    var told: Set<SourceSpan> = []
    return context.content.sites.compactMap { site in
      guard let verified = site.crisisVerified, let day = CalendarDay(verified),
        day.isOverAYear(before: today) || day > today,
        let span = site.crisisVerifiedSpan ?? site.span, told.insert(span).inserted
      else { return nil }
      return Diagnostic(
        day > today ? .crisisVerifiedLater : .crisisVerifiedLongAgo, at: span, ["date": .text(verified)])
    }
  }
}
