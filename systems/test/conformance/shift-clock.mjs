// Preloaded into Plinth's process and its workers: the clock stands PLINTH_TEST_MONTHS months ahead, for JavaScript and
// for the embedded PostgreSQL, which asks JavaScript for the time.

const months = Number(process.env.PLINTH_TEST_MONTHS ?? 0)
const ahead = new Date()
ahead.setUTCMonth(ahead.getUTCMonth() + months)
const shift = ahead.getTime() - Date.now()

const RealDate = Date
const realNow = RealDate.now.bind(RealDate)

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(realNow() + shift)
    else super(...given)
  }
  static now() {
    return realNow() + shift
  }
}
