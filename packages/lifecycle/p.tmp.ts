import { parseScript } from '@plinth/postgres'
const r = await parseScript(process.argv[2]??'')
console.log(JSON.stringify(r, (k,v)=> k==='location'?undefined:v))
