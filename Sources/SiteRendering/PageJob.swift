import ProgramModel

/// One file that a site renders: cheap to list, made when asked for.
public struct PageJob: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case root
    case missing
    case sitemap
    case front(Locale)
    case fixed(FixedPage, Locale)
    /// Where one comes to by leaving in a hurry.
    case recipe(Locale)
    /// A program by its place in the index.
    case program(Int, Locale)
    /// A program's summaries, by the program's place in the index.
    case summaries(Int, Locale)
    case overview(program: Int, module: Int, Locale)
    case page(program: Int, module: Int, page: Int, Locale)
  }

  let kind: Kind
  let route: Route

  /// The file's path from the site's root.
  public var path: String { route.path }

  init(_ kind: Kind, _ route: Route) {
    self.kind = kind
    self.route = route
  }
}

extension SiteIndex {
  /// All files of the site in the order of its languages and programs.
  var jobs: [PageJob] {
    var jobs = [PageJob(.root, .root), PageJob(.missing, .missing)]
    if site.address != nil { jobs.append(PageJob(.sitemap, .sitemap)) }
    for locale in locales {
      jobs.append(PageJob(.front(locale), .front(locale)))
      jobs += FixedPage.allCases.map { PageJob(.fixed($0, locale), .fixed($0, locale)) }
      if hasQuickExit { jobs.append(PageJob(.recipe(locale), .recipe(locale))) }
      for (number, program) in programs.enumerated() where !program.isComing {
        jobs.append(PageJob(.program(number, locale), .program(program.id, locale)))
        if program.hasSummaries {
          jobs.append(PageJob(.summaries(number, locale), .summaries(program.id, locale)))
        }
        for (place, module) in program.modules.enumerated() where !module.isComing {
          jobs.append(
            PageJob(
              .overview(program: number, module: place, locale), .module(module.id, of: program.id, locale)))
          for (index, page) in module.pages.enumerated() {
            jobs.append(
              PageJob(
                .page(program: number, module: place, page: index, locale),
                .page(page, of: module.id, of: program.id, locale)))
          }
        }
      }
    }
    return jobs
  }
}
