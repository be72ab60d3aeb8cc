import { chromium } from 'playwright-core'
import { readFileSync, readdirSync } from 'node:fs'
const key = /look-around#([\w-]+)/.exec(readFileSync('/tmp/d/a.log','utf8'))[1]
const url='http://127.0.0.1:8811'
const flags=['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist','--disable-gpu-compositing','--js-flags=--no-turbofan',...(process.argv[2]?process.argv[2].split(' '):[])]
const cpus=()=>{const out={};for(const p of readdirSync('/proc')){if(!/^\d+$/.test(p))continue;try{const s=readFileSync(`/proc/${p}/stat`,'utf8');const c=readFileSync(`/proc/${p}/cmdline`,'utf8');if(!/chrom/.test(c.split('\0')[0])&&!/server.*js/.test(c))continue;const t=s.slice(s.lastIndexOf(')')+2).split(' ');const type=/--type=([\w-]+)/.exec(c)?.[1]??(/chrom/.test(c.split('\0')[0])?'browser':'node');out[type]=(out[type]??0)+(+t[11]+ +t[12])*10}catch{}}return out}
const b=await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:flags})
async function one(path,size,wait,sw='block'){
  const before=cpus(),t=performance.now()
  const c=await b.newContext({viewport:size,reducedMotion:'reduce',serviceWorkers:sw,baseURL:url})
  const headers={origin:url,'upstream-page':url}
  await c.request.post('/api/session',{data:{startLink:key},headers});await c.request.post('/api/session',{data:{role:'steward'},headers})
  const t1=performance.now(); if(process.env.SHOT) console.log(await (await c.request.get('/api/session')).text())
  const p=await c.newPage(); await p.goto(path); const t2=performance.now(); await wait(p); const t3=performance.now()
  const after=cpus(); const d={}; for(const k in after){ d[k]=after[k]-(before[k]??0)}
  console.log(path,size.width,'session',(t1-t).toFixed(0),'load',(t2-t1).toFixed(0),'ready',(t3-t2).toFixed(0),JSON.stringify(d))
  await c.close()
}
const wide={width:1440,height:900},phone={width:390,height:844}
const idle=async p=>{try{await p.locator('[data-map-idle="true"]').waitFor({timeout:15000})}catch(e){await p.screenshot({path:'/tmp/d/s.png'});throw e}}
for(let i=0;i<2;i++){
await one('/?layers=incidents',wide,idle); await one('/?layers=incidents',phone,idle)
await one('/people',wide,p=>p.getByRole('heading',{level:1}).waitFor()); await one('/people',phone,p=>p.getByRole('heading',{level:1}).waitFor())
await one('/report?ask=all',phone,p=>p.getByRole('heading',{level:1}).waitFor(),'allow')
await one('/?pcode=XV0306&table=true',wide,idle)
}
await b.close()
