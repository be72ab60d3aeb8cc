import { readFileSync } from 'node:fs'
const url='http://127.0.0.1:8811'
const t0=Date.now()
for(;;){try{await fetch(url+'/api/health');break}catch{await new Promise(r=>setTimeout(r,50))}}
console.log('up',Date.now()-t0)
const pid=readFileSync('/tmp/d/pid','utf8').trim()
import {execSync} from 'node:child_process'
const p=execSync('fuser 8811/tcp 2>/dev/null').toString().trim()
const cpu=()=>{const s=readFileSync(`/proc/${p}/stat`,'utf8');const t=s.slice(s.lastIndexOf(')')+2).split(' ');return (+t[11]+ +t[12])*10}
const key = ()=>/look-around#([\w-]+)/.exec(readFileSync('/tmp/d/a.log','utf8'))[1]
const headers={origin:url,'upstream-page':url,'content-type':'application/json'}
await new Promise(r=>setTimeout(r,1500))
let r=await fetch(url+'/api/session',{method:'POST',headers,body:JSON.stringify({startLink:key()})})
const cookie=r.headers.getSetCookie().map(c=>c.split(';')[0]).join('; ')
r=await fetch(url+'/api/session',{method:'POST',headers:{...headers,cookie},body:JSON.stringify({role:'steward'})})
const cookie2=(r.headers.getSetCookie().map(c=>c.split(';')[0]).join('; '))||cookie
for(let i=0;i<70;i++){
 const c=cpu(); let t=performance.now(); const h=await fetch(url+'/api/health'); const a=performance.now()-t
 t=performance.now(); const q=await fetch(url+'/api/people',{headers:{cookie:cookie2}}); const b=performance.now()-t
 t=performance.now(); const w=await fetch(url+'/api/session',{method:'POST',headers:{...headers,cookie},body:JSON.stringify({role:'planner'})}); const e=performance.now()-t
 if(i%5==0||a+b+e>300)console.log(((Date.now()-t0)/1e3).toFixed(1),'health',a.toFixed(0),'people',q.status,b.toFixed(0),'write',w.status,e.toFixed(0),'cpu',cpu()-c)
 await new Promise(r=>setTimeout(r,500))
}
