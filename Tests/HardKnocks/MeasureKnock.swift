/// A questionnaire and a module that places it, so that what its results ask for is asked for.
enum MeasureKnock {
  static func complaint(about bytes: [UInt8]) async -> String? {
    let module = SoundRoot.moduleHead + "::: skjema uro {#for}\n:::\n\n::: hvis for.sum >= 2\nHei.\n:::\n"
    return await SoundRoot.complaint(with: [
      (SoundRoot.measure, bytes), (SoundRoot.module, Array(module.utf8)),
    ])
  }
}
